namespace LifetimeGuard.Runtime.Shutdown.Sequencing;

/// <summary>
/// Divides the time of a shutdown. A phase may use what it asks for, but never the reserves of the phases behind it,
/// so the slowest participant of an early phase costs the others nothing that was promised to them.
/// </summary>
internal sealed class TimeBudget(TimeSpan total, IReadOnlyList<ShutdownPhase> plan)
{
    private readonly double _scale = Math.Min(1, total / Sum(plan));

    /// <summary>What a participant of the phase may take now.</summary>
    /// <param name="phase">The phase that runs.</param>
    /// <param name="wish">The participant's own budget, if it has one.</param>
    /// <param name="elapsed">How long the shutdown has been running.</param>
    public TimeSpan Allow(ShutdownPhase phase, TimeSpan? wish, TimeSpan elapsed)
    {
        var kept = plan.SkipWhile(other => other != phase).Skip(1).Aggregate(TimeSpan.Zero, (sum, later) => sum + later.Reserve) * _scale;
        var available = Max(phase.Reserve * _scale, total - elapsed - kept);
        return Min(wish ?? phase.Budget, available);
    }

    private static TimeSpan Sum(IReadOnlyList<ShutdownPhase> plan) =>
        plan.Aggregate(TimeSpan.FromMilliseconds(1), (sum, phase) => sum + phase.Reserve);

    private static TimeSpan Max(TimeSpan left, TimeSpan right) => left > right ? left : right;

    private static TimeSpan Min(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
