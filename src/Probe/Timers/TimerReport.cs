using LifetimeGuard.Probe.Stacks;

namespace LifetimeGuard.Probe.Timers;

/// <summary>One armed timer. Times are in milliseconds; a period of null fires once.</summary>
internal sealed record TimerReport(int Id, string Name, long Due, long? Period, Frame? Callback, List<Frame> Started);
