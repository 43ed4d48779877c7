using LifetimeGuard.Harness.Reporting;

namespace LifetimeGuard.Harness.Probes;

/// <summary>One task or timer.</summary>
/// <param name="What">"task Flush (async)", "timer calling Poll".</param>
/// <param name="Started">Where it was started, nearest frame first; empty when not known.</param>
internal sealed record InsideWork(string What, IReadOnlyList<SourceFrame> Started);
