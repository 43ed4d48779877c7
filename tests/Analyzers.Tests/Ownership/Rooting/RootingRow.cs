namespace LifetimeGuard.Analyzers.Tests.Ownership.Rooting;

/// <summary>One line of the rooting table: something is started, nobody keeps it, and the garbage collector comes.</summary>
/// <param name="Name">What is started, and how.</param>
/// <param name="Lives">Whether its work goes on.</param>
/// <param name="Why">What holds it, or that nothing does.</param>
/// <param name="Start">Starts one and gives back the object to watch.</param>
internal sealed record RootingRow(string Name, bool Lives, string Why, Func<Subject, object> Start)
{
    /// <summary>Makes what is alive report to its subject once more; null where it does so by itself.</summary>
    public Action? Poke { get; init; }

    /// <summary>Whether it reports at all; else only its being collected is seen.</summary>
    public bool Reports { get; init; } = true;

    /// <summary>Whether it reports once, some time after it was started.</summary>
    public bool IsOneShot { get; init; }

    public int Count { get; init; } = 4;

    /// <summary>What the rules say about it; null where they have no part in it.</summary>
    public EngineClaim? Claim { get; init; }

    public string Outcome => Lives ? "lives" : "dies";
}
