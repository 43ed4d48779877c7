using LifetimeGuard.Probe.Stacks;

namespace LifetimeGuard.Probe.Tasks;

/// <summary>One running task of the app that nobody waits for.</summary>
internal sealed record TaskReport(int Id, string Name, string Status, List<Frame> Started, List<string> WaitsFor);
