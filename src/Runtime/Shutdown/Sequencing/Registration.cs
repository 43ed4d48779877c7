namespace LifetimeGuard.Runtime.Shutdown.Sequencing;

/// <summary>A participant, the phase it is registered for, and the longest it may take.</summary>
internal sealed record Registration(IShutdownParticipant Participant, ShutdownPhase Phase, TimeSpan? Budget);
