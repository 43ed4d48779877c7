using LifetimeGuard.Harness.Scenarios;

namespace LifetimeGuard.Harness.Suites;

/// <summary>What to run, how to drive it and what it may cost. Made by <see cref="SuiteFile"/> or in code.</summary>
public sealed record Suite
{
    /// <summary>The product's name, as reports show it.</summary>
    public required string Name { get; init; }

    /// <summary>The folder that relative paths start from.</summary>
    public required string Directory { get; init; }

    /// <summary>The apps, in the order in which they are run and reported.</summary>
    public required IReadOnlyList<SuiteApp> Apps { get; init; }

    /// <summary>When an app counts as started; null: as soon as its process is there.</summary>
    public SuiteReadiness? Ready { get; init; }

    /// <summary>The app's vocabulary, by name.</summary>
    public required IReadOnlyDictionary<string, SuiteVerb> Verbs { get; init; }

    /// <summary>T1-T6 and whatever the suite adds, in order.</summary>
    public required IReadOnlyList<IScenario> Scenarios { get; init; }

    /// <summary>The verb that asks the app to end; null: its standard input is closed.</summary>
    public string? Close { get; init; }

    /// <summary>How often each scenario is run.</summary>
    public int Repeat { get; init; } = 3;

    /// <summary>What a clean close may cost.</summary>
    public SuiteBudgets Budgets { get; init; } = new();
}
