using LifetimeGuard.Harness.Reporting;

namespace LifetimeGuard.Harness.Probes;

/// <summary>One task or timer.</summary>
/// <param name="What">"task Learning.FlushAsync, waiting for Task.Delay", "timer calling Poll".</param>
/// <param name="Stable">The same without what it waits for at the moment.</param>
/// <param name="Started">Where it was started, nearest frame first; empty when not known.</param>
internal sealed record InsideWork(string What, string Stable, IReadOnlyList<SourceFrame> Started);
