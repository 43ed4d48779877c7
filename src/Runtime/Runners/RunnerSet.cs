using System.Runtime.CompilerServices;
using LifetimeGuard.Runtime.Annotations;
using LifetimeGuard.Runtime.Diagnostics;
using LifetimeGuard.Runtime.Shutdown;
using Microsoft.Extensions.Logging;

namespace LifetimeGuard.Runtime.Runners;

/// <summary>
/// Owns runners: timers, watchers, workers, anything that works on its own and only as long as somebody holds it. It holds them until
/// their work has ended, ends those that are replaced, and ends the rest when it is stopped.
/// </summary>
public sealed partial class RunnerSet : IShutdownParticipant, IAsyncDisposable
{
    private readonly object _gate = new();
    private readonly LinkedList<HeldRunner> _held = [];
    private readonly Dictionary<string, Slot> _slots = new(StringComparer.Ordinal);
    private readonly RunnerSetOptions _options;
    private bool _isClosed;

    /// <summary>Makes an empty set.</summary>
    /// <param name="name">What logs and reports call it.</param>
    /// <param name="options">How it behaves.</param>
    public RunnerSet(string name, RunnerSetOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        _options = options ?? new RunnerSetOptions();
    }

    /// <inheritdoc />
    public string Name { get; }

    /// <inheritdoc />
    public ShutdownPhase Phase => _options.Phase;

    /// <summary>The runners it holds now, the oldest first.</summary>
    public IReadOnlyList<HeldRunner> Held
    {
        get
        {
            lock (_gate)
                return [.. _held];
        }
    }

    /// <summary>Holds a runner until its work has ended, or until the set ends it.</summary>
    /// <param name="runner">Belongs to the set from now on: it is disposed, asynchronously where it can be, when its work has ended or the set is stopped.</param>
    /// <param name="completion">Ends when the runner's work does; its failure is observed and logged. Null for a runner that works until it is disposed.</param>
    /// <param name="name">What logs and reports call it; the name of its type when it is null.</param>
    /// <param name="member">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>The same runner.</returns>
    /// <exception cref="InvalidOperationException">The set has been stopped. The runner was not taken and still belongs to the caller.</exception>
    public T Keep<T>(
        [TransfersOwnership] T runner,
        Task? completion = null,
        string? name = null,
        [CallerMemberName] string member = "",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(runner);
        Hold(new HeldRunner(runner, name ?? typeof(T).Name, completion, new StartSite(member, file, line), OnFailedEnd));
        return runner;
    }

    /// <summary>Ends what the slot holds, waits until it has ended, and only then makes the next one: the two never overlap.</summary>
    /// <param name="slot">Names the place; what logs and reports call the runner.</param>
    /// <param name="create">Makes and starts the next runner, which belongs to the set.</param>
    /// <param name="completion">Gives the task that ends when the runner's work does; null for a runner that works until it is disposed.</param>
    /// <param name="cancellationToken">Ends the wait for the previous one; then nothing is made, and the previous one still ends.</param>
    /// <param name="member">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="InvalidOperationException">The set has been stopped; nothing was made.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<T> ReplaceAsync<T>(
        string slot,
        Func<T> create,
        Func<T, Task>? completion = null,
        CancellationToken cancellationToken = default,
        [CallerMemberName] string member = "",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where T : class
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(slot);
        ArgumentNullException.ThrowIfNull(create);
        var place = SlotOf(slot);
        await place.Turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (place.Current is { } previous)
                await EndAsync(previous).WaitAsync(cancellationToken).ConfigureAwait(false);
            ThrowIfClosed(slot);
            var runner = create();
            place.Current = await HoldOrEndAsync(runner, slot, completion, new StartSite(member, file, line)).ConfigureAwait(false);
            return runner;
        }
        finally
        {
            place.Turn.Release();
        }
    }

    /// <summary>Ends one runner: disposes it and waits for its work. Its failure is logged.</summary>
    /// <param name="runner">A runner that was handed over.</param>
    /// <returns>Whether the set held it.</returns>
    public async Task<bool> EndAsync(object runner)
    {
        var held = Held.FirstOrDefault(held => ReferenceEquals(held.Runner, runner));
        if (held is null)
            return false;

        await EndAsync(held).ConfigureAwait(false);
        return true;
    }

    /// <summary>Ends every runner, all at once, and waits; accepts no further one.</summary>
    /// <param name="deadline">Ends the wait; what has not ended then stays in <see cref="Held"/>.</param>
    /// <exception cref="TimeoutException">Some have not ended at the deadline; the message names them.</exception>
    public async ValueTask StopAsync(CancellationToken deadline)
    {
        var all = Close();
        try
        {
            await Task.WhenAll(all.SelectMany(held => new[] { EndAsync(held), held.Released })).WaitAsync(deadline).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            throw new TimeoutException($"Runners of '{Name}' that have not ended: {string.Join("; ", FindSurvivors())}");
        }
    }

    /// <inheritdoc />
    public IReadOnlyList<Survivor> FindSurvivors() =>
        [.. Held.Select(held => new Survivor("runner", held.Name, $"set '{Name}'", held.StartedBy.ToString()))];

    /// <summary>Ends every runner and waits, without a deadline.</summary>
    public ValueTask DisposeAsync() => StopAsync(CancellationToken.None);

    private Slot SlotOf(string name)
    {
        lock (_gate)
        {
            if (!_slots.TryGetValue(name, out var slot))
                _slots.Add(name, slot = new Slot());
            return slot;
        }
    }

    private void Hold(HeldRunner held)
    {
        lock (_gate)
        {
            ThrowIfClosed(held.Name);
            _held.AddLast(held);
        }

        if (held.Completion is not null)
            held.Released = ReleaseWhenCompleteAsync(held, held.Completion);
    }

    // Nobody else has the new runner yet: it is ended where it cannot be taken, since the set was stopped or its completion cannot be had.
    private async Task<HeldRunner> HoldOrEndAsync<T>(T runner, string name, Func<T, Task>? completion, StartSite startedBy)
        where T : class
    {
        try
        {
            var held = new HeldRunner(runner, name, completion?.Invoke(runner), startedBy, OnFailedEnd);
            Hold(held);
            return held;
        }
        catch
        {
            await new HeldRunner(runner, name, completion: null, startedBy, OnFailedEnd).EndAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task ReleaseWhenCompleteAsync(HeldRunner held, Task completion)
    {
        await completion.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (completion.Exception is { } failure)
            LogFailure(_options.Logger, failure, held.Name, Name, held.StartedBy);
        await EndAsync(held).ConfigureAwait(false);
    }

    private async Task EndAsync(HeldRunner held)
    {
        await held.EndAsync().ConfigureAwait(false);
        lock (_gate)
            _held.Remove(held);
    }

    private void OnFailedEnd(HeldRunner held, Exception exception) =>
        LogEndFailure(_options.Logger, exception, held.Name, Name, held.StartedBy);

    private List<HeldRunner> Close()
    {
        lock (_gate)
        {
            _isClosed = true;
            return [.. _held];
        }
    }

    private void ThrowIfClosed(string runner)
    {
        lock (_gate)
        {
            if (_isClosed)
                throw new InvalidOperationException($"'{runner}' was not taken: the runner set '{Name}' has been stopped.");
        }
    }

    [LoggerMessage(50, LogLevel.Error, "Runner '{Runner}' of set '{Set}' failed, handed over by {StartedBy}", EventName = "RunnerFailed")]
    private static partial void LogFailure(ILogger logger, Exception exception, string runner, string set, StartSite startedBy);

    [LoggerMessage(51, LogLevel.Error, "The end of runner '{Runner}' of set '{Set}' failed, handed over by {StartedBy}", EventName = "RunnerEndFailed")]
    private static partial void LogEndFailure(ILogger logger, Exception exception, string runner, string set, StartSite startedBy);

    private sealed class Slot
    {
        // Never disposed: it makes no handle as long as nobody asks for one, and a waiter may still come.
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public HeldRunner? Current { get; set; }
    }
}
