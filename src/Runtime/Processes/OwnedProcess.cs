using System.Diagnostics;
using LifetimeGuard.Runtime.Diagnostics;
using LifetimeGuard.Runtime.Processes.Platform;

namespace LifetimeGuard.Runtime.Processes;

/// <summary>
/// A child process that somebody owns, together with everything it starts. <see cref="DisposeAsync"/> ends it politely,
/// <see cref="Dispose"/> kills it at once: prefer <c>await using</c>.
/// </summary>
public sealed class OwnedProcess : IAsyncDisposable, IDisposable
{
    private readonly TaskCompletionSource<int> _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _ending = new(1);
    private readonly ProcessRegistry _registry;
    private readonly Process _process;
    private readonly ProcessOptions _options;
    private Task? _watch;
    private bool _released;

    internal OwnedProcess(
        ProcessRegistry registry, Process process, string name, ProcessOptions options, ProcessMarker marker, IChildGroup group,
        ProcessIdentity identity, StartSite startedBy, DateTimeOffset startedAt)
    {
        _registry = registry;
        _process = process;
        _options = options;
        Marker = marker;
        Group = group;
        Identity = identity;
        StartedBy = startedBy;
        StartedAt = startedAt;
        Name = name;
    }

    /// <summary>What logs, reports and the journal call it.</summary>
    public string Name { get; }

    /// <summary>Its process ID.</summary>
    public int Id => Identity.Id;

    /// <summary>Which process it is, even after another one got its ID.</summary>
    public ProcessIdentity Identity { get; }

    /// <summary>When it was started.</summary>
    public DateTimeOffset StartedAt { get; }

    /// <summary>The line that started it.</summary>
    public StartSite StartedBy { get; }

    /// <summary>The stack that started it, without source lines.</summary>
    public StackTrace CreationStack { get; } = new(skipFrames: 2, fNeedFileInfo: false);

    /// <summary>Whether it is meant to outlive this process.</summary>
    public bool KeepRunning => _options.KeepRunning;

    /// <summary>Whether the child itself has exited; what it started may still run.</summary>
    public bool HasExited => _exited.Task.IsCompleted;

    /// <summary>Its exit code; 128 + n where signal n ended it.</summary>
    /// <exception cref="InvalidOperationException">It has not exited.</exception>
    public int ExitCode => HasExited ? _exited.Task.Result : throw new InvalidOperationException($"'{Name}' has not exited.");

    /// <summary>Its standard input.</summary>
    /// <exception cref="InvalidOperationException">It is not redirected.</exception>
    public StreamWriter StandardInput => _process.StandardInput;

    /// <summary>Its standard output, which you have to read.</summary>
    /// <exception cref="InvalidOperationException">It is not redirected.</exception>
    public StreamReader StandardOutput => _process.StandardOutput;

    /// <summary>Its standard error, which you have to read.</summary>
    /// <exception cref="InvalidOperationException">It is not redirected.</exception>
    public StreamReader StandardError => _process.StandardError;

    internal ProcessMarker Marker { get; }

    internal IChildGroup Group { get; }

    internal TimeSpan GracePeriod => _options.GracePeriod;

    /// <summary>
    /// Waits until the child has exited and its redirected lines have arrived, for which they get
    /// <see cref="ProcessOptions.DrainTimeout"/>. Cancelling ends the wait, not the child.
    /// </summary>
    /// <returns>The exit code.</returns>
    public Task<int> WaitForExitAsync(CancellationToken cancellationToken = default) => _exited.Task.WaitAsync(cancellationToken);

    /// <summary>Asks the child and all it has started to end, waits for the grace period, kills what is left, and verifies.</summary>
    /// <param name="gracePeriod">Instead of <see cref="ProcessOptions.GracePeriod"/>.</param>
    /// <param name="hurry">Cancelled: no further waiting, kill. The task still ends only when that is done.</param>
    public async Task<ProcessEnd> StopAsync(TimeSpan? gracePeriod = null, CancellationToken hurry = default)
    {
        // One at a time: the second caller finds that nothing is left.
        await _ending.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            return await _registry.EndAsync(this, gracePeriod ?? GracePeriod, hurry).ConfigureAwait(false);
        }
        finally
        {
            _ending.Release();
        }
    }

    /// <summary>Ends the child politely, unless it is meant to keep running.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!KeepRunning)
            await StopAsync().ConfigureAwait(false);
        Release();
    }

    /// <summary>Kills the child with all it has started, unless it is meant to keep running; blocks for some milliseconds.</summary>
    public void Dispose()
    {
        if (!KeepRunning)
            _registry.Kill(this);
        Release();
    }

    /// <summary>Begins to read the output and to watch for the exit.</summary>
    internal void Watch(TimeProvider time, Action<OwnedProcess> onExited, Action<Exception> onOutputFailure)
    {
        var pump = new OutputPump(onOutputFailure);
        if (_options.OnOutputLine is { } onOutput)
            pump.Read(_process.StandardOutput, onOutput);
        if (_options.OnErrorLine is { } onError)
            pump.Read(_process.StandardError, onError);
        _watch = WatchAsync(pump, time, onExited);
    }

    /// <summary>
    /// Ends when the exit code is known, soon after the operating system has shown the child as gone; at the latest
    /// when the output has had its time.
    /// </summary>
    internal Task ExitSeenAsync() => _watch ?? Task.CompletedTask;

    private async Task WatchAsync(OutputPump pump, TimeProvider time, Action<OwnedProcess> onExited)
    {
        await _process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        Group.OnRootExited();
        int exitCode = _process.ExitCode;
        try
        {
            onExited(this);
            await pump.DrainAsync(_options.DrainTimeout, time).ConfigureAwait(false);
        }
        finally
        {
            _exited.SetResult(exitCode);
        }

        lock (_exited)
        {
            if (_released)
                CloseHandles();
        }
    }

    /// <summary>Lets go of pipes and handles once the child has exited; while it runs, the watch needs them.</summary>
    internal void Release()
    {
        lock (_exited)
        {
            if (_released)
                return;
            _released = true;
            if (HasExited)
                CloseHandles();
        }

        Group.Dispose();
    }

    // Process itself leaves a stream that somebody has asked for to that somebody.
    private void CloseHandles()
    {
        if (_process.StartInfo.RedirectStandardOutput)
            _process.StandardOutput.Dispose();
        if (_process.StartInfo.RedirectStandardError)
            _process.StandardError.Dispose();
        if (_process.StartInfo.RedirectStandardInput)
            CloseInput();
        _process.Dispose();
    }

    private void CloseInput()
    {
        try
        {
            _process.StandardInput.Dispose();
        }
        catch (IOException)
        {
            // What was not flushed has nobody left to read it.
        }
    }
}
