using System.Runtime.CompilerServices;
using LifetimeGuard.Runtime.Diagnostics;
using LifetimeGuard.Runtime.Shutdown;
using LifetimeGuard.Runtime.Tasks;
using Microsoft.Extensions.Logging;

namespace LifetimeGuard.Runtime.Threads;

/// <summary>
/// Owns threads: each has a name and a stop token, is joined before the process ends, and is named with the line that
/// started it when it does not end. An exception that leaves a body is logged and kept; it does not end the process.
/// </summary>
public sealed partial class ThreadRegistry : IShutdownParticipant, IAsyncDisposable
{
    // A body that has returned still has its last few instructions to go.
    private static readonly TimeSpan LastInstructions = TimeSpan.FromSeconds(1);
    private readonly object _gate = new();
    private readonly List<RegisteredThread> _threads = [];
    private readonly ThreadRegistryOptions _options;
    private bool _closed;

    /// <summary>Creates a registry without threads.</summary>
    public ThreadRegistry(ThreadRegistryOptions? options = null) => _options = options ?? new ThreadRegistryOptions();

    /// <inheritdoc />
    public string Name => "threads";

    /// <inheritdoc />
    public ShutdownPhase Phase => ShutdownPhase.Threads;

    /// <summary>The threads that have not ended.</summary>
    public IReadOnlyList<RegisteredThread> Alive
    {
        get
        {
            lock (_gate)
                return [.. _threads.Where(thread => thread.IsAlive)];
        }
    }

    /// <summary>Starts a thread.</summary>
    /// <param name="name">What it is called; Linux tools show the first 15 bytes.</param>
    /// <param name="body">Runs on it, and returns soon after the token is cancelled.</param>
    /// <param name="isBackground">False if the process must not end while it runs, even without a shutdown.</param>
    /// <param name="member">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="InvalidOperationException">The registry has been stopped.</exception>
    public RegisteredThread Start(
        string name,
        Action<CancellationToken> body,
        bool isBackground = true,
        [CallerMemberName] string member = "",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(body);
        var thread = new RegisteredThread(name, body, isBackground, new StartSite(member, file, line), _options.TimeProvider.GetUtcNow(), OnEnd);
        lock (_gate)
        {
            if (_closed)
                throw new InvalidOperationException($"Thread '{name}' comes too late: the registry has been stopped, nobody would join it.");
            thread.Start();
            _threads.Add(thread);
        }

        LiveCounts.ThreadStarted();
        return thread;
    }

    /// <summary>Asks every thread to stop and waits for all of them; accepts no further one.</summary>
    /// <exception cref="TimeoutException">Some still run at the deadline; the message names them.</exception>
    public async ValueTask StopAsync(CancellationToken deadline)
    {
        var alive = AskToStop();
        try
        {
            await JoinAsync(alive, deadline).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            throw new TimeoutException($"Threads still running: {string.Join("; ", FindSurvivors())}");
        }
    }

    /// <inheritdoc />
    public IReadOnlyList<Survivor> FindSurvivors() =>
        [.. Alive.Where(thread => thread.Id != Environment.CurrentManagedThreadId)
            .Select(thread => new Survivor("thread", thread.Name, $"managed thread {thread.Id}", $"{thread.StartedBy}{Environment.NewLine}{thread.CreationStack}"))];

    /// <summary>
    /// Asks every thread to stop and waits for all of them, or for <see cref="ThreadRegistryOptions.DisposeTimeout"/>. Names in the log
    /// who was left behind then; throws nothing.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        var alive = AskToStop();
        var ending = JoinAsync(alive, CancellationToken.None);
        await BoundedWait.UntilAsync(ending, _options.DisposeTimeout, _options.TimeProvider, CancellationToken.None).ConfigureAwait(false);
        if (!ending.IsCompleted)
            LogLeftBehind(_options.Logger, string.Join("; ", FindSurvivors()));
    }

    private IReadOnlyList<RegisteredThread> AskToStop()
    {
        IReadOnlyList<RegisteredThread> alive;
        lock (_gate)
        {
            _closed = true;
            alive = [.. _threads.Where(thread => thread.IsAlive && thread.Id != Environment.CurrentManagedThreadId)];
        }

        foreach (var thread in alive)
            RequestStop(thread);
        return alive;
    }

    private static async Task JoinAsync(IReadOnlyList<RegisteredThread> threads, CancellationToken deadline)
    {
        await Task.WhenAll(threads.Select(thread => thread.Ended)).WaitAsync(deadline).ConfigureAwait(false);
        foreach (var thread in threads)
            thread.Join(LastInstructions);
    }

    // A callback on the stop token is foreign code: if it throws, the next thread must still be asked.
    private void RequestStop(RegisteredThread thread)
    {
        try
        {
            thread.RequestStop();
        }
        catch (AggregateException exception)
        {
            LogFailure(_options.Logger, exception, thread.Name, thread.StartedBy);
        }
    }

    private void OnEnd(RegisteredThread thread)
    {
        LiveCounts.ThreadEnded();
        if (thread.Failure is not null)
            LogFailure(_options.Logger, thread.Failure, thread.Name, thread.StartedBy);
        lock (_gate)
            _threads.RemoveAll(known => known != thread && !known.IsAlive);
    }

    [LoggerMessage(11, LogLevel.Warning, "Running threads are left behind: {Survivors}", EventName = "ThreadsLeftBehind")]
    private static partial void LogLeftBehind(ILogger logger, string survivors);

    [LoggerMessage(10, LogLevel.Error, "Thread '{Name}' failed, started by {StartedBy}", EventName = "ThreadFailed")]
    private static partial void LogFailure(ILogger logger, Exception exception, string name, StartSite startedBy);
}
