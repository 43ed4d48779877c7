using LifetimeGuard.Harness.Reporting;

namespace LifetimeGuard.Harness.Judging;

/// <summary>A leak before it is joined with rules and given its fingerprint.</summary>
/// <param name="Kind">One of <see cref="LeakKinds"/>.</param>
/// <param name="What">The thing in words.</param>
/// <param name="Stable">The thing without what differs from run to run.</param>
internal sealed record FoundLeak(string Kind, string What, string Stable)
{
    public IReadOnlyList<SourceFrame> Started { get; init; } = [];

    public string? StartedUnknown { get; init; }

    public IReadOnlyList<SourceFrame> Now { get; init; } = [];
}
