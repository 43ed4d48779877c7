namespace LifetimeGuard.Harness.Scenarios;

/// <summary>What is done between launching the app and closing it.</summary>
public interface IScenario
{
    /// <summary>The short name in reports: T4.</summary>
    string Id { get; }

    /// <summary>The act in a few words: "launch, run a job to its end, close".</summary>
    string Title { get; }

    /// <summary>The suite's verbs, in order.</summary>
    IReadOnlyList<string> Verbs { get; }
}
