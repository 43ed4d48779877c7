namespace LifetimeGuard.Runtime.Hosting;

/// <summary>Divides the time of one stage of the stop among the services that are still to come.</summary>
internal sealed class StageBudget(TimeSpan total, int services, TimeProvider time)
{
    // What a service gets although the others' calls were scheduled late.
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(100);
    private readonly object _gate = new();
    private long? _startedAt;
    private int _left = services;

    /// <summary>The share of the next one.</summary>
    public TimeSpan Take()
    {
        lock (_gate)
        {
            _startedAt ??= time.GetTimestamp();
            var share = (total - time.GetElapsedTime(_startedAt.Value)) / Math.Max(1, _left--);
            return share > Least ? share : Least;
        }
    }
}
