using System.Runtime.CompilerServices;
using LifetimeGuard.Runtime.Annotations;
using LifetimeGuard.Runtime.Diagnostics;
using Microsoft.Extensions.Logging;

namespace LifetimeGuard.Runtime.Tasks;

/// <summary>
/// The right way to write a timeout: the work is told, gets a grace period to end, and where it ignores that, the caller is told the
/// truth: it was abandoned, and it stays in <see cref="Abandoned"/> until it ends.
/// </summary>
public static partial class Deadline
{
    private static readonly TimeSpan LongestTimer = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    /// <summary>What was abandoned and still runs, the oldest first.</summary>
    public static IReadOnlyList<AbandonedWork> Abandoned => AbandonedWork.Live;

    /// <summary>Runs work that ends, or is cancelled, when the time is over. Its synchronous beginning runs on the caller.</summary>
    /// <param name="work">Gets a token that is cancelled at the deadline and with <paramref name="cancellationToken"/>.</param>
    /// <param name="timeout">How long it may take: more than zero and at most 4,294,967,294 ms, or <see cref="Timeout.InfiniteTimeSpan"/>.</param>
    /// <param name="cancellationToken">Cancels the work before the deadline.</param>
    /// <param name="options">Grace period, name, log and clock.</param>
    /// <param name="member">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="timeout"/> is out of its range.</exception>
    /// <exception cref="DeadlineExceededException">The time was over before the work was; says whether it has ended since.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static Task RunAsync(
        [ObservesTask] Func<CancellationToken, Task> work,
        TimeSpan timeout,
        CancellationToken cancellationToken = default,
        DeadlineOptions? options = null,
        [CallerMemberName] string member = "",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(work);
        return RunAsync(WithoutResultAsync, timeout, cancellationToken, options, member, file, line);

        async Task<bool> WithoutResultAsync(CancellationToken token)
        {
            await work(token).ConfigureAwait(false);
            return true;
        }
    }

    /// <summary>Runs work that returns a value. A value that comes within the grace period is returned: nothing that was done is lost.</summary>
    /// <inheritdoc cref="RunAsync(Func{CancellationToken, Task}, TimeSpan, CancellationToken, DeadlineOptions?, string, string, int)"/>
    public static Task<T> RunAsync<T>(
        [ObservesTask] Func<CancellationToken, Task<T>> work,
        TimeSpan timeout,
        CancellationToken cancellationToken = default,
        DeadlineOptions? options = null,
        [CallerMemberName] string member = "",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(work);
        ThrowIfOutOfRange(timeout);
        return cancellationToken.IsCancellationRequested
            ? Task.FromCanceled<T>(cancellationToken)
            : RunUntilAsync(work, timeout, options ?? DeadlineOptions.Default, new StartSite(member, file, line), cancellationToken);
    }

    /// <summary>Runs work that blocks, on a thread of its own: it never holds the caller longer than the deadline and the grace period.</summary>
    /// <inheritdoc cref="RunAsync(Func{CancellationToken, Task}, TimeSpan, CancellationToken, DeadlineOptions?, string, string, int)"/>
    public static Task<T> RunBlockingAsync<T>(
        Func<CancellationToken, T> work,
        TimeSpan timeout,
        CancellationToken cancellationToken = default,
        DeadlineOptions? options = null,
        [CallerMemberName] string member = "",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(work);
        return RunAsync(OnOwnThread, timeout, cancellationToken, options, member, file, line);

        Task<T> OnOwnThread(CancellationToken token) =>
            Task.Factory.StartNew(() => work(token), CancellationToken.None, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
    }

    private static async Task<T> RunUntilAsync<T>(
        Func<CancellationToken, Task<T>> work, TimeSpan timeout, DeadlineOptions options, StartSite startedBy, CancellationToken cancellationToken)
    {
        var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task<T> running;
        try
        {
            running = work(cancellation.Token) ?? throw new InvalidOperationException("The work returned no task.");
        }
        catch
        {
            cancellation.Dispose();
            throw;
        }

        await UntilAsync(running, timeout, options, cancellationToken).ConfigureAwait(false);
        bool isInTime = running.IsCompleted;

        // A callback on the token is foreign code: it may block, and it may throw.
        var ending = isInTime ? running : Task.WhenAll(running, CancelAsync(cancellation, options, startedBy));
        await UntilAsync(ending, options.GracePeriod, options, CancellationToken.None).ConfigureAwait(false);
        var abandoned = Release(ending, cancellation, options, startedBy);
        if (running.IsCompletedSuccessfully || isInTime && !running.IsCanceled)
            return await running.ConfigureAwait(false);

        // What the caller cancelled ends as the work ended: cancelled, or with the failure that it met while it was ending.
        if (cancellationToken.IsCancellationRequested && running.IsFaulted)
            return await running.ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return isInTime
            ? await running.ConfigureAwait(false)
            : throw new DeadlineExceededException(NameOf(options, startedBy), timeout, abandoned, running.Exception?.InnerException);
    }

    // The work may have ended while a callback on its token has not: there is a result then, and still something to list.
    private static AbandonedWork? Release(Task ending, CancellationTokenSource cancellation, DeadlineOptions options, StartSite startedBy)
    {
        if (ending.IsCompleted)
        {
            cancellation.Dispose();
            return null;
        }

        var abandoned = new AbandonedWork(NameOf(options, startedBy), startedBy, options.TimeProvider.GetUtcNow());
        LogAbandoned(options.Logger, abandoned.Name, options.GracePeriod, startedBy);
        abandoned.ListUntilEnd(ending, cancellation, options);
        return abandoned;
    }

    private static Task UntilAsync(Task task, TimeSpan timeout, DeadlineOptions options, CancellationToken cancellationToken) =>
        BoundedWait.UntilAsync(task, timeout, options.TimeProvider, cancellationToken);

    private static async Task CancelAsync(CancellationTokenSource cancellation, DeadlineOptions options, StartSite startedBy)
    {
        try
        {
            await cancellation.CancelAsync().ConfigureAwait(false);
        }
        catch (AggregateException exception)
        {
            LogCallbackFailure(options.Logger, exception, NameOf(options, startedBy));
        }
    }

    private static string NameOf(DeadlineOptions options, StartSite startedBy) => options.Name ?? startedBy.Member;

    private static void ThrowIfOutOfRange(TimeSpan timeout)
    {
        if (timeout != Timeout.InfiniteTimeSpan && (timeout <= TimeSpan.Zero || timeout > LongestTimer))
            throw new ArgumentOutOfRangeException(nameof(timeout), timeout, $"A timeout is more than zero and at most {LongestTimer}, or Timeout.InfiniteTimeSpan.");
    }

    [LoggerMessage(22, LogLevel.Warning, "'{Work}' ignored its cancellation for {Grace} and was abandoned; it still runs, started by {StartedBy}", EventName = "WorkAbandoned")]
    private static partial void LogAbandoned(ILogger logger, string work, TimeSpan grace, StartSite startedBy);

    [LoggerMessage(23, LogLevel.Error, "A callback on the token of '{Work}' failed", EventName = "CallbackFailed")]
    private static partial void LogCallbackFailure(ILogger logger, Exception exception, string work);
}
