namespace LifetimeGuard.Harness.Inside;

/// <summary>The thread pool's counts. Workers stay for up to 20 s after their last work, so a count is no leak.</summary>
/// <param name="Threads">Pool threads that exist.</param>
/// <param name="Pending">Work items queued and not begun.</param>
/// <param name="Timers">Armed timers of every kind, the runtime's own included.</param>
internal sealed record InsidePool(int Threads, long Pending, long Timers);
