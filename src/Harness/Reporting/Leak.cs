namespace LifetimeGuard.Harness.Reporting;

/// <summary>One thing that was left behind, named as far as it is known. What is not known is empty, never guessed.</summary>
public sealed record Leak
{
    /// <summary>One of <see cref="LeakKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The thing itself, in words: "process 4711: renderer --job 3".</summary>
    public required string What { get; init; }

    /// <summary>The stack that started it, nearest frame first; empty when it could not be seen.</summary>
    public IReadOnlyList<SourceFrame> Started { get; init; } = [];

    /// <summary>Why <see cref="Started"/> is empty; null when it is not.</summary>
    public string? StartedUnknown { get; init; }

    /// <summary>Where it is now (a thread's stack at the deadline), innermost first; empty when not applicable.</summary>
    public IReadOnlyList<SourceFrame> Now { get; init; } = [];

    /// <summary>The static finding at the line that started it: "LG4001 at Runner.cs:88"; null when none was given or none matches.</summary>
    public string? Rule { get; init; }

    /// <summary>One sentence: what to do about it.</summary>
    public required string Remedy { get; init; }

    /// <summary>The same leak in another run has the same fingerprint: no pids, addresses or times go into it.</summary>
    public required string Fingerprint { get; init; }
}
