namespace LifetimeGuard.Harness.Suites;

/// <summary>One app under test: a project that the harness builds, or a command that is already there.</summary>
public sealed record SuiteApp
{
    /// <summary>The name by which the app is chosen and reported.</summary>
    public required string Name { get; init; }

    /// <summary>A project file, relative to the suite; it is built with <c>-c Release</c>.</summary>
    public string? Project { get; init; }

    /// <summary>An executable, relative to the suite (or found on the PATH when it has no directory).</summary>
    public string? Command { get; init; }

    /// <summary>Arguments; <c>{temp}</c> stands for the run's own temp folder.</summary>
    public IReadOnlyList<string> Args { get; init; } = [];

    /// <summary>Variables added to the harness's own; <c>{temp}</c> as in <see cref="Args"/>.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();
}
