using LifetimeGuard.Runtime.Diagnostics;
using LifetimeGuard.Runtime.Shutdown;
using Microsoft.Extensions.Logging;

namespace LifetimeGuard.Runtime.Tasks;

// The three ways in which a scope ends: joined, stopped with a deadline, disposed.
public sealed partial class TaskScope
{
    // What cancelled children get to end once a deadline has come.
    private static readonly TimeSpan LastGrace = TimeSpan.FromMilliseconds(400);

    /// <summary>
    /// Waits for the children to end by themselves; running children may start further ones meanwhile. Then the scope is closed.
    /// </summary>
    /// <param name="cancellationToken">Ends the wait, not the children: these are still the scope's.</param>
    /// <exception cref="AggregateException">Children failed; holds every failure.</exception>
    /// <exception cref="OperationCanceledException">The wait, or the scope itself, was cancelled.</exception>
    public async Task JoinAsync(CancellationToken cancellationToken = default)
    {
        await WhenIdle(closeWhenIdle: "has been joined").WaitAsync(cancellationToken).ConfigureAwait(false);
        ThrowFailuresSince(0);
        Token.ThrowIfCancellationRequested();
    }

    /// <summary>
    /// Closes the scope, lets the children go on for <see cref="TaskScopeOptions.DrainTimeout"/>, cancels them and waits.
    /// </summary>
    /// <param name="deadline">Ends the drain; children that do not end then either are left behind and stay listed.</param>
    /// <exception cref="TimeoutException">Children still run; the message names them.</exception>
    /// <exception cref="AggregateException">Children failed while the scope was stopping.</exception>
    public async ValueTask StopAsync(CancellationToken deadline)
    {
        Close("is stopping");
        int knownFailures = Failures.Count;
        var idle = WhenIdle();
        if (_options.DrainTimeout > TimeSpan.Zero)
            await UntilAsync(idle, _options.DrainTimeout, deadline).ConfigureAwait(false);

        CancelGuarded();
        await UntilAsync(idle, Timeout.InfiniteTimeSpan, deadline).ConfigureAwait(false);
        await UntilAsync(idle, LastGrace, CancellationToken.None).ConfigureAwait(false);
        if (!idle.IsCompleted)
            throw new TimeoutException($"Tasks still running in '{Name}': {string.Join("; ", FindSurvivors())}");
        ThrowFailuresSince(knownFailures);
    }

    /// <inheritdoc />
    public IReadOnlyList<Survivor> FindSurvivors() =>
        [.. Live.Select(child => new Survivor("task", child.Name, $"scope '{Name}'", child.StartedBy.ToString()))];

    /// <summary>
    /// Cancels the children and waits until they have ended, or for <see cref="TaskScopeOptions.DisposeTimeout"/>. Throws no
    /// failure of a child, because it would hide the exception that led here: <see cref="JoinAsync"/> and <see cref="Failures"/> tell.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        Close("has been disposed");
        CancelGuarded();
        var idle = WhenIdle();
        await UntilAsync(idle, _options.DisposeTimeout, CancellationToken.None).ConfigureAwait(false);
        if (idle.IsCompleted)
            _cancellation.Dispose();
        else
            LogLeftBehind(_options.Logger, Name, string.Join("; ", FindSurvivors()));
    }

    private Task WhenIdle(string? closeWhenIdle = null)
    {
        lock (_gate)
        {
            if (_live > 0)
                return WhenIdleLaterAsync((_idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task, closeWhenIdle);
            _closedBecause ??= closeWhenIdle;
            return Task.CompletedTask;
        }
    }

    // A child may have been added between the last one's end and now.
    private async Task WhenIdleLaterAsync(Task idle, string? closeWhenIdle)
    {
        await idle.ConfigureAwait(false);
        await WhenIdle(closeWhenIdle).ConfigureAwait(false);
    }

    private Task UntilAsync(Task idle, TimeSpan timeout, CancellationToken deadline) =>
        BoundedWait.UntilAsync(idle, timeout, _options.TimeProvider, deadline);

    // A callback on the token is foreign code: its failure is a failure of the scope, not of the one who cancels.
    private void CancelGuarded()
    {
        // Only a cancelled scope gets its source disposed, so this is also the guard against a late call.
        if (Token.IsCancellationRequested)
            return;
        try
        {
            _cancellation.Cancel();
        }
        catch (AggregateException exception)
        {
            lock (_gate)
                _failures.AddRange(exception.InnerExceptions);
            LogFailure(_options.Logger, exception, "cancellation callback", Name, default);
        }
    }

    private void ThrowFailuresSince(int known)
    {
        IReadOnlyList<Exception> fresh = [.. Failures.Skip(known)];
        if (fresh.Count > 0)
            throw new AggregateException($"{fresh.Count} of the tasks of '{Name}' failed.", fresh);
    }

    [LoggerMessage(20, LogLevel.Error, "Task '{Child}' of scope '{Scope}' failed, started by {StartedBy}", EventName = "TaskFailed")]
    private static partial void LogFailure(ILogger logger, Exception exception, string child, string scope, StartSite startedBy);

    [LoggerMessage(21, LogLevel.Warning, "Scope '{Scope}' leaves running tasks behind: {Survivors}", EventName = "TasksLeftBehind")]
    private static partial void LogLeftBehind(ILogger logger, string scope, string survivors);
}
