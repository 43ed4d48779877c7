namespace LifetimeGuard.Harness.Platform;

/// <summary>One thread of a process.</summary>
/// <param name="Id">The kernel's thread ID.</param>
/// <param name="StartTicks">When it started, in clock ticks since boot.</param>
/// <param name="Name">The kernel's short name; an unnamed thread has the name of the thread that made it.</param>
/// <param name="IsAsleep">Waits for something, as opposed to running or being about to run.</param>
internal sealed record ThreadEntry(int Id, ulong StartTicks, string Name, bool IsAsleep);
