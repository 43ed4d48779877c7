namespace LifetimeGuard.Runtime.Shutdown.Sequencing;

/// <summary>A step that is only a delegate.</summary>
internal sealed class DelegateParticipant(string name, ShutdownPhase phase, Func<CancellationToken, ValueTask> stop) : IShutdownParticipant
{
    public string Name => name;

    public ShutdownPhase Phase => phase;

    public ValueTask StopAsync(CancellationToken deadline) => stop(deadline);
}
