using LifetimeGuard.Harness.Inside;
using LifetimeGuard.Harness.Probes;
using LifetimeGuard.Harness.Tracing;

namespace LifetimeGuard.Harness.Runs;

/// <summary>The probe inside the app as a run uses it: it may be absent, and then says why.</summary>
internal sealed class InsideLook : IAsyncDisposable
{
    private const string NotSeen = "tasks, timers and the starts of children were not seen";
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(5);

    private readonly ProbeChannel? _channel;
    private readonly SiteResolver _symbols;
    private readonly List<string> _degraded = [];

    private InsideLook(ProbeChannel? channel, SiteResolver symbols)
    {
        _channel = channel;
        _symbols = symbols;
    }

    /// <summary>What could not be looked at.</summary>
    public IReadOnlyList<string> Degraded => _degraded;

    /// <param name="socket">Where to listen.</param>
    /// <param name="isPossible">Whether the app loads startup hooks at all.</param>
    /// <param name="symbols">For the frames.</param>
    public static InsideLook Open(string socket, bool isPossible, SiteResolver symbols)
    {
        var look = new InsideLook(isPossible ? ProbeChannel.Listen(socket) : null, symbols);
        if (!isPossible)
            look._degraded.Add($"inside: the app is no .NET app that loads startup hooks; {NotSeen}");
        return look;
    }

    /// <summary>Runs while the app is held in its ProcessExit phase, with everything still as it was.</summary>
    public void OnExit(Func<Task> act) => _channel?.AtExit = _ => act();

    public void AddTo(IDictionary<string, string?> environment) => _channel?.AddTo(environment);

    /// <summary>Waits for the probe's first line.</summary>
    public async Task MeetAsync(CancellationToken cancellationToken)
    {
        if (_channel is null)
            return;

        try
        {
            var hello = await _channel.WaitForHelloAsync(AnswerWithin, cancellationToken).ConfigureAwait(false);
            _degraded.AddRange(hello.Degraded.Select(reason => $"inside: {reason}"));
        }
        catch (ProbeException silent)
        {
            _degraded.Add($"inside: {silent.Message} So {NotSeen}.");
        }
    }

    /// <summary>What was there in ProcessExit; null when the app ended without passing there.</summary>
    public async Task<InsideFacts?> AtExitAsync(CancellationToken cancellationToken)
    {
        if (_channel is null)
            return null;

        try
        {
            var snapshot = await _channel.ExitSnapshot.WaitAsync(AnswerWithin, cancellationToken).ConfigureAwait(false);
            if (snapshot is null)
                _degraded.Add($"exit: the app ended without its ProcessExit phase; {NotSeen} at its end");
            return snapshot is null ? null : Facts(snapshot);
        }
        catch (TimeoutException)
        {
            _degraded.Add($"exit: something still holds the probe's connection; {NotSeen} at the app's end");
            return null;
        }
    }

    /// <summary>What is there now; null when the probe does not answer.</summary>
    public async Task<InsideFacts?> NowAsync(CancellationToken cancellationToken)
    {
        if (_channel is null)
            return null;

        using var asked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            return Facts(await _channel.RequestSnapshotAsync(asked.Token).WaitAsync(AnswerWithin, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception silent) when (silent is ProbeException or TimeoutException)
        {
            _degraded.Add($"inside: {silent.Message} So {NotSeen}.");
            return null;
        }
        finally
        {
            // Nobody waits for a late answer.
            await asked.CancelAsync().ConfigureAwait(false);
        }
    }

    public ValueTask DisposeAsync() => _channel?.DisposeAsync() ?? ValueTask.CompletedTask;

    private InsideFacts Facts(InsideSnapshot snapshot)
    {
        foreach (string reason in snapshot.Degraded.Select(reason => $"inside: {reason}").Where(reason => !_degraded.Contains(reason)))
            _degraded.Add(reason);
        return new InsideFacts(
            [.. snapshot.Tasks.Select(task => new InsideWork($"task {task.Name}{Waiting(task)}", task.Name, _symbols.Resolve(task.Started)))],
            [.. snapshot.Timers.Where(IsTheApps).Select(timer => new InsideWork($"timer calling {timer.Name}", timer.Name, _symbols.Resolve(timer.Started)))],
            snapshot.Children.GroupBy(child => child.Pid).ToDictionary(same => same.Key, same => _symbols.Resolve(same.Last().Started)),
            snapshot.Pool.Threads);
    }

    private static string Waiting(InsideTask task) => task.WaitsFor.Count == 0 ? "" : $", waiting for {string.Join(" < ", task.WaitsFor)}";

    // A library's own timer, such as the pruning of a connection pool, is armed below the app's code and can be ended by none
    // of it. What tells the two apart is whose callback it is: the app's own code comes with its symbols.
    private bool IsTheApps(InsideTimer timer) =>
        timer.Callback is { } callback && _symbols.Resolve(callback).File is not null;
}
