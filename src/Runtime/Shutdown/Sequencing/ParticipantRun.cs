namespace LifetimeGuard.Runtime.Shutdown.Sequencing;

/// <summary>One participant being stopped, on a thread of its own so that it may block.</summary>
internal sealed class ParticipantRun(string name, ShutdownPhase phase, Func<CancellationToken, ValueTask> stop, WakeSignal wake)
{
    private static readonly TimeSpan LongestWarning = TimeSpan.FromMilliseconds(500);
    private readonly CancellationTokenSource _deadline = new();
    private volatile bool _over;
    private Exception? _error;

    public string Name => name;

    public ShutdownPhase Phase => phase;

    public TimeSpan StartedAt { get; private set; }

    public TimeSpan Budget { get; private set; }

    /// <summary>When the token is cancelled: a fifth of the budget, at most half a second, before the coordinator stops waiting.</summary>
    public TimeSpan WarnAt { get; private set; }

    public TimeSpan GiveUpAt { get; private set; }

    public bool IsWarned { get; private set; }

    public bool IsOver => _over;

    public Exception? Error => _error;

    /// <summary>The token had been cancelled and it threw because of that: late, not broken.</summary>
    public bool GaveUp => IsWarned && _error is OperationCanceledException;

    public void Start(TimeSpan now, TimeSpan budget)
    {
        StartedAt = now;
        Budget = budget;
        GiveUpAt = now + budget;
        WarnAt = GiveUpAt - (budget / 5 < LongestWarning ? budget / 5 : LongestWarning);
        PlainThread.Run($"LG stop {name}", Run);
    }

    /// <summary>Brings the deadlines forward; they are never put off.</summary>
    public void Hurry(TimeSpan now, TimeSpan atMost)
    {
        WarnAt = now;
        GiveUpAt = now + atMost < GiveUpAt ? now + atMost : GiveUpAt;
        Warn();
    }

    public void Warn()
    {
        if (IsWarned)
            return;
        IsWarned = true;

        // What is registered on the token is foreign code and may block.
        PlainThread.Run("LG deadline", _deadline.Cancel);
    }

    /// <summary>Cancels the token before the participant has seen it.</summary>
    public void WarnFromTheStart()
    {
        IsWarned = true;
        _deadline.Cancel();
    }

    private void Run()
    {
        try
        {
            var stopping = stop(_deadline.Token);
            if (stopping.IsCompletedSuccessfully)
                End(null);
            else
                _ = EndAsync(stopping);
        }
        catch (Exception exception)
        {
            End(exception);
        }
    }

    // Also observes a failure that comes after the coordinator has gone on.
    private async Task EndAsync(ValueTask stopping)
    {
        try
        {
            await stopping.ConfigureAwait(false);
            End(null);
        }
        catch (Exception exception)
        {
            End(exception);
        }
    }

    private void End(Exception? error)
    {
        _error = error;
        _over = true;
        wake.Set();
    }
}
