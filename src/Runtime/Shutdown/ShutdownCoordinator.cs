using LifetimeGuard.Runtime.Shutdown.Sequencing;

namespace LifetimeGuard.Runtime.Shutdown;

/// <summary>
/// Ends the process in order. Participants are stopped phase by phase; each has a hard deadline of its own, after which
/// the coordinator records who was late and goes on. Once a shutdown has begun the process is meant to end: a watchdog
/// sees to it (<see cref="ShutdownOptions.ForceExitAfter"/>).
/// </summary>
public sealed class ShutdownCoordinator : IAsyncDisposable
{
    private readonly object _gate = new();
    private readonly ParticipantList _participants = new();
    private readonly TaskCompletionSource<ShutdownReport> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _started = new();
    private readonly ShutdownOptions _options;
    private readonly ShutdownSequence _sequence;
    private SignalListener? _signals;
    private bool _begun;

    /// <summary>Creates a coordinator; nothing happens until a shutdown begins.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A time in the options is not positive.</exception>
    public ShutdownCoordinator(ShutdownOptions? options = null)
    {
        _options = options ?? new ShutdownOptions();
        _options.Validate();
        _sequence = new ShutdownSequence(_options, _participants);
    }

    /// <summary>Cancelled when a shutdown begins, whoever began it.</summary>
    public CancellationToken ShutdownStarted => _started.Token;

    /// <summary>Ends, always successfully, when a shutdown has come to its end; begins none.</summary>
    public Task<ShutdownReport> Completion => _completion.Task;

    /// <summary>
    /// Answers SIGTERM, SIGINT (Ctrl+C), SIGHUP and SIGQUIT: the first begins a shutdown, the second forces it, the third
    /// ends the process at once. Also shuts down where Main returns without having done so. Calling it again changes nothing.
    /// </summary>
    public void ListenForSignals()
    {
        lock (_gate)
            _signals ??= new SignalListener(this, _options);
    }

    /// <summary>Adds a participant to its own phase.</summary>
    /// <param name="participant">Stopped once, when its phase comes.</param>
    /// <param name="budget">The longest it may take; without a value the phase's <see cref="ShutdownPhase.Budget"/>.</param>
    /// <exception cref="InvalidOperationException">
    /// It is registered already, its phase contradicts the plan, or the shutdown is past the point where it could be stopped.
    /// </exception>
    public void Register(IShutdownParticipant participant, TimeSpan? budget = null)
    {
        ArgumentNullException.ThrowIfNull(participant);
        Register(participant, participant.Phase, budget);
    }

    /// <summary>Adds a participant to a phase of your choice.</summary>
    /// <inheritdoc cref="Register(IShutdownParticipant, TimeSpan?)"/>
    public void Register(IShutdownParticipant participant, ShutdownPhase phase, TimeSpan? budget = null)
    {
        ArgumentNullException.ThrowIfNull(participant);
        ArgumentNullException.ThrowIfNull(phase);
        if (budget is { } value)
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero, nameof(budget));
        _participants.Add(participant, phase, budget);
    }

    /// <summary>Adds a step that is only a delegate.</summary>
    /// <inheritdoc cref="Register(IShutdownParticipant, TimeSpan?)"/>
    public void Register(string name, ShutdownPhase phase, Func<CancellationToken, ValueTask> stop, TimeSpan? budget = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(stop);
        Register(new DelegateParticipant(name, phase, stop), phase, budget);
    }

    /// <summary>Takes a participant out that has ended by itself.</summary>
    /// <returns>False if it is not registered.</returns>
    public bool Unregister(IShutdownParticipant participant) => _participants.Remove(participant);

    /// <summary>
    /// Begins the shutdown, from any thread; later calls get the report of the first. A participant must not wait for it:
    /// that would be waiting for itself, and ends at its deadline.
    /// </summary>
    /// <returns>The report; the task never fails.</returns>
    public Task<ShutdownReport> ShutdownAsync(ShutdownReason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        lock (_gate)
        {
            if (_begun)
                return _completion.Task;
            _begun = true;
        }

        _sequence.Arm();

        // Callbacks on this token are foreign code and may block: they must not hold the sequence.
        PlainThread.Run("LG notify", _started.Cancel);
        PlainThread.Run("LG shutdown", () => _completion.SetResult(_sequence.Run(reason)));
        return _completion.Task;
    }

    /// <summary>
    /// Cuts a shutdown short: all deadlines come at once, children are killed rather than asked, and the outcome is
    /// <see cref="ShutdownOutcome.Forced"/>. Begins the shutdown if none has begun.
    /// </summary>
    public Task<ShutdownReport> Force()
    {
        _sequence.Force();
        return ShutdownAsync(ShutdownReason.Requested);
    }

    /// <summary>Shuts down if nobody has, and stops listening for signals. The watchdog stays until the process has ended.</summary>
    public async ValueTask DisposeAsync()
    {
        await ShutdownAsync(ShutdownReason.Disposed).ConfigureAwait(false);
        lock (_gate)
            _signals?.Dispose();
    }
}
