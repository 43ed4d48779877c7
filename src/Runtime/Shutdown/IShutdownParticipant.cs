namespace LifetimeGuard.Runtime.Shutdown;

/// <summary>Something that must have ended before the process may.</summary>
public interface IShutdownParticipant
{
    /// <summary>What the log and the report call it.</summary>
    string Name { get; }

    /// <summary>The step of the shutdown it belongs to, unless it is registered for another one.</summary>
    ShutdownPhase Phase { get; }

    /// <summary>Ends it. Called once, on a thread of its own: it may block, it may throw, neither disturbs the others.</summary>
    /// <param name="deadline">
    /// Cancelled shortly before the coordinator stops waiting: the last moment to go from asking to forcing.
    /// Cancelled from the start when the shutdown is already being forced.
    /// </param>
    ValueTask StopAsync(CancellationToken deadline);

    /// <summary>What of it is still alive, looked up by identity; asked once, after every phase has run.</summary>
    IReadOnlyList<Survivor> FindSurvivors() => [];
}
