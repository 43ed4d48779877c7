namespace LifetimeGuard.Runtime.Shutdown.Sequencing;

/// <summary>A participant, its name when it was registered, the phase it is registered for, and the longest it may take.</summary>
internal sealed record Registration(IShutdownParticipant Participant, string Name, ShutdownPhase Phase, TimeSpan? Budget);
