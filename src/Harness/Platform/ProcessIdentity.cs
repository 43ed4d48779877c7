namespace LifetimeGuard.Harness.Platform;

/// <summary>A process and no other: a process ID comes back after a while, together with the start time it does not.</summary>
/// <param name="Id">The process ID.</param>
/// <param name="StartTicks">When it started, in the kernel's clock ticks since boot.</param>
public readonly record struct ProcessIdentity(int Id, ulong StartTicks);
