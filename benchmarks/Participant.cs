using LifetimeGuard.Runtime.Shutdown;

namespace LifetimeGuard.Benchmarks;

/// <summary>Ends at once.</summary>
internal sealed class Participant(string name) : IShutdownParticipant
{
    public string Name => name;

    public ShutdownPhase Phase => ShutdownPhase.Components;

    public ValueTask StopAsync(CancellationToken deadline) => default;

    public IReadOnlyList<Survivor> FindSurvivors() => [];
}
