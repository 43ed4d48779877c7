namespace LifetimeGuard.Runtime.Tasks;

/// <summary>Waits that end without saying how: the caller looks at the task.</summary>
internal static class BoundedWait
{
    /// <summary>Waits until the task has ended in whatever way, the time is over, or the token is cancelled. Never throws.</summary>
    public static async Task UntilAsync(Task task, TimeSpan timeout, TimeProvider time, CancellationToken cancellationToken) =>
        await task.WaitAsync(timeout, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
