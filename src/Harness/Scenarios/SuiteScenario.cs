namespace LifetimeGuard.Harness.Scenarios;

/// <summary>A scenario that a suite wrote itself.</summary>
public sealed class SuiteScenario(string id, string title, IReadOnlyList<string> verbs) : IScenario
{
    /// <summary>A scenario whose title is its verbs: "launch, load, run, close".</summary>
    public SuiteScenario(string id, IReadOnlyList<string> verbs)
        : this(id, string.Join(", ", ["launch", .. verbs, "close"]), verbs)
    {
    }

    /// <inheritdoc/>
    public string Id { get; } = id;

    /// <inheritdoc/>
    public string Title { get; } = title;

    /// <inheritdoc/>
    public IReadOnlyList<string> Verbs { get; } = verbs;
}
