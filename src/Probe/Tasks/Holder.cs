namespace LifetimeGuard.Probe.Tasks;

/// <summary>Who is to be told when a task ends.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Task">The task that goes on then; null for a blocked thread or a callback of unknown purpose.</param>
internal readonly record struct Holder(HolderKind Kind, Task? Task);
