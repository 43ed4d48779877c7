using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace LifetimeGuard.Harness.Inside;

/// <summary>
/// The harness's end of the line to one app's probe. Listen first, then start the app with <see cref="AddTo"/>'s variables.
/// An app that dies in the middle of a line is no error here: what was asked for fails, the exit snapshot is null.
/// </summary>
internal sealed class ProbeChannel : IAsyncDisposable
{
    // sun_path has 108 bytes on Linux and 104 on macOS, the terminating zero included.
    private const int LongestSocketPath = 103;

    private readonly Socket _listener;
    private readonly CancellationTokenSource _closing = new();
    private readonly TaskCompletionSource<ProbeHello> _hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<InsideSnapshot?> _exit = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<InsideSnapshot>> _asked = new();
    private readonly SemaphoreSlim _writing = new(1);
    private readonly Task _conversation;
    private Socket? _connection;
    private int _lastId;

    private ProbeChannel(string socketPath, Socket listener)
    {
        SocketPath = socketPath;
        _listener = listener;
        _conversation = ConverseAsync();
        ObserveFailure(_hello.Task);
    }

    /// <summary>Where the probe connects to.</summary>
    public string SocketPath { get; }

    /// <summary>The snapshot of the ProcessExit phase; null when the app ended without one (killed, crashed, the probe never came).</summary>
    public Task<InsideSnapshot?> ExitSnapshot => _exit.Task;

    /// <summary>
    /// Runs between the exit snapshot and the word that lets the app go on: what is read from outside meanwhile is as it was.
    /// Must take well under the two seconds that the app waits; set it before the app is asked to end.
    /// </summary>
    public Func<InsideSnapshot, Task>? AtExit { get; set; }

    /// <summary>Opens the socket.</summary>
    /// <param name="socketPath">A path that does not exist, in a folder that does, at most 103 bytes long.</param>
    /// <exception cref="ProbeException">The path is too long or cannot be listened on.</exception>
    public static ProbeChannel Listen(string socketPath)
    {
        if (Encoding.UTF8.GetByteCount(socketPath) > LongestSocketPath)
            throw new ProbeException($"The probe's socket path is longer than {LongestSocketPath} bytes: {socketPath}");

        var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            listener.Bind(new UnixDomainSocketEndPoint(socketPath));
            listener.Listen(backlog: 1);
        }
        catch (SocketException error)
        {
            listener.Dispose();
            throw new ProbeException($"Cannot listen for the probe on {socketPath}: {error.Message}", error);
        }

        return new ProbeChannel(socketPath, listener);
    }

    /// <summary>Sets the variables that make the app bring the probe and connect here. A hook the app already has stays, after ours.</summary>
    public void AddTo(IDictionary<string, string?> environment)
    {
        environment.TryGetValue(ProbeEnvironment.StartupHooks, out string? others);
        string probe = ProbeLocator.Find();
        environment[ProbeEnvironment.StartupHooks] = string.IsNullOrEmpty(others) ? probe : probe + Path.PathSeparator + others;
        environment[ProbeEnvironment.Socket] = SocketPath;
    }

    /// <summary>Waits until the probe has said that it is there.</summary>
    /// <exception cref="ProbeException">The app ended first, or the deadline passed.</exception>
    public async Task<ProbeHello> WaitForHelloAsync(TimeSpan deadline, CancellationToken cancellationToken = default)
    {
        try
        {
            return await _hello.Task.WaitAsync(deadline, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException error)
        {
            throw new ProbeException(
                $"The probe did not report within {deadline.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture)} s: "
                + "the app is not a .NET app that takes startup hooks, or it hangs before Main.",
                error);
        }
    }

    /// <summary>Asks the probe to look now. Several requests may be under way.</summary>
    /// <exception cref="ProbeException">The probe is not connected, or the app ended before it answered.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; the answer, should it come, is dropped.</exception>
    public async Task<InsideSnapshot> RequestSnapshotAsync(CancellationToken cancellationToken = default)
    {
        int id = Interlocked.Increment(ref _lastId);
        var answer = new TaskCompletionSource<InsideSnapshot>(TaskCreationOptions.RunContinuationsAsynchronously);
        _asked[id] = answer;
        try
        {
            // The conversation may have ended before the entry was there to be failed by it.
            if (_conversation.IsCompleted)
                throw Gone();
            await SendAsync($"snapshot {id}", cancellationToken).ConfigureAwait(false);
            return await answer.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _asked.TryRemove(id, out _);
            ObserveFailure(answer.Task);
        }
    }

    /// <summary>Ends the conversation and removes the socket. The app goes on without its probe's answers.</summary>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        await _conversation.ConfigureAwait(false);
        _listener.Dispose();
        _connection?.Dispose();
        _writing.Dispose();
        _closing.Dispose();
        File.Delete(SocketPath);
    }

    private async Task ConverseAsync()
    {
        var reason = Gone();
        try
        {
            _connection = await _listener.AcceptAsync(_closing.Token).ConfigureAwait(false);
            await using var stream = new NetworkStream(_connection, ownsSocket: false);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            while (await reader.ReadLineAsync(_closing.Token).ConfigureAwait(false) is { } line)
                await HearAsync(line).ConfigureAwait(false);
        }
        catch (Exception error) when (error is SocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            reason = Gone(error);
        }
        catch (ProbeException gone)
        {
            reason = gone;   // while the app was being answered
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            reason = new ProbeException($"The probe answered in words that are not known: {error.Message}", error);
        }
        finally
        {
            Fail(reason);
        }
    }

    private async Task HearAsync(string line)
    {
        if (!ProbeMessage.IsWhole(line))
            return;   // the app died in the middle of it; the end of the stream follows

        var message = ProbeMessage.Parse(line);
        if (message.Hello is not null)
            _hello.TrySetResult(message.Hello);
        if (message.Snapshot is not { } snapshot)
            return;

        if (snapshot.Point != "exit")
        {
            if (_asked.TryGetValue(snapshot.Id, out var answer))
                answer.TrySetResult(snapshot);
            return;
        }

        _exit.TrySetResult(snapshot);
        if (AtExit is { } look)
            await look(snapshot).ConfigureAwait(false);
        await SendAsync("ok", _closing.Token).ConfigureAwait(false);
    }

    private async Task SendAsync(string line, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_connection is null)
                throw new ProbeException("The probe has not connected yet.");
            await _connection.SendAsync(Encoding.UTF8.GetBytes(line + "\n"), SocketFlags.None, cancellationToken).ConfigureAwait(false);
        }
        catch (SocketException error)
        {
            throw Gone(error);
        }
        finally
        {
            _writing.Release();
        }
    }

    private void Fail(ProbeException reason)
    {
        _hello.TrySetException(reason);
        _exit.TrySetResult(null);
        foreach (var answer in _asked.Values)
            answer.TrySetException(reason);
    }

    private static ProbeException Gone(Exception? error = null) =>
        new("The app ended, or closed its probe, before it answered.", error);

    // Nobody need be waiting when the app goes; the failure is then no one's news.
    private static void ObserveFailure(Task task) =>
        _ = task.ContinueWith(
            static ended => ended.Exception,
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
}
