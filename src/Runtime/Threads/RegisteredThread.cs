using System.Diagnostics;
using LifetimeGuard.Runtime.Diagnostics;

namespace LifetimeGuard.Runtime.Threads;

/// <summary>A thread that somebody owns.</summary>
public sealed class RegisteredThread
{
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Action<CancellationToken> _body;
    private readonly Action<RegisteredThread> _onEnd;
    private readonly Thread _thread;

    internal RegisteredThread(string name, Action<CancellationToken> body, bool isBackground, StartSite startedBy, DateTimeOffset startedAt, Action<RegisteredThread> onEnd)
    {
        Name = name;
        StartedBy = startedBy;
        StartedAt = startedAt;
        _body = body;
        _onEnd = onEnd;
        _thread = new Thread(Run) { IsBackground = isBackground, Name = name };
    }

    /// <summary>Its name, also for the debugger; Linux shows the first 15 bytes.</summary>
    public string Name { get; }

    /// <summary>The managed thread ID.</summary>
    public int Id => _thread.ManagedThreadId;

    /// <summary>When it was started.</summary>
    public DateTimeOffset StartedAt { get; }

    /// <summary>The line that started it.</summary>
    public StartSite StartedBy { get; }

    /// <summary>The stack that started it, without source lines.</summary>
    public StackTrace CreationStack { get; } = new(skipFrames: 2, fNeedFileInfo: false);

    /// <summary>Whether it has not ended yet.</summary>
    public bool IsAlive => _thread.IsAlive;

    /// <summary>What ended it, unless it returned or was stopped.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Ends, always successfully, when the body has.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Cancels its stop token; does not wait.</summary>
    public void RequestStop() => _stop.Cancel();

    /// <summary>Waits for its end.</summary>
    /// <returns>False if it still runs after <paramref name="timeout"/>.</returns>
    public bool Join(TimeSpan timeout) => _thread.Join(timeout);

    internal void Start() => _thread.Start();

    private void Run()
    {
        try
        {
            _body(_stop.Token);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Stopped, as it was asked to be.
        }
        catch (Exception exception)
        {
            Failure = exception;
        }
        finally
        {
            try
            {
                _onEnd(this);
            }
            finally
            {
                // Whoever waits for the thread is told, whatever the one who logs its end does.
                _ended.SetResult();
            }
        }
    }
}
