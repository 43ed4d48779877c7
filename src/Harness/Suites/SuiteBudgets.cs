namespace LifetimeGuard.Harness.Suites;

/// <summary>What a clean close may cost.</summary>
public sealed record SuiteBudgets
{
    /// <summary>From the close verb to the end of the process.</summary>
    public TimeSpan Exit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>From the end of the process to the end of its last descendant.</summary>
    public TimeSpan Children { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Growth of the live heap between ready and after work that is worth a note, in bytes.</summary>
    public long HeapNoteBytes { get; init; } = 1 << 20;

    /// <summary>Growth of the live heap between ready and after work that counts as a leak, in bytes; null: never, it is only noted.</summary>
    public long? HeapLeakBytes { get; init; }

    /// <summary>Whether the live heap is measured. It costs a full collection at each point, which also ends what only the collector ends.</summary>
    public bool MeasuresHeap { get; init; } = true;

    /// <summary>The exit code that means a clean end.</summary>
    public int ExitCode { get; init; }
}
