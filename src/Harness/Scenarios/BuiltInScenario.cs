namespace LifetimeGuard.Harness.Scenarios;

/// <summary>One of the six that every suite has; a suite may give it other verbs, its meaning stays.</summary>
public abstract class BuiltInScenario(string id, string title, IReadOnlyList<string> verbs) : IScenario
{
    /// <summary>T1-T6, in order.</summary>
    public static IReadOnlyList<BuiltInScenario> All { get; } =
    [
        new T1_LaunchAndClose(), new T2_LoadData(), new T3_QueueOnly(), new T4_RunToEnd(), new T5_CancelHalfWay(), new T6_StartWebUi(),
    ];

    /// <inheritdoc/>
    public string Id { get; } = id;

    /// <inheritdoc/>
    public string Title { get; } = title;

    /// <inheritdoc/>
    public IReadOnlyList<string> Verbs { get; } = verbs;

    /// <summary>The same act in the suite's own words.</summary>
    public IScenario With(IReadOnlyList<string> verbs) => new SuiteScenario(Id, Title, verbs);
}
