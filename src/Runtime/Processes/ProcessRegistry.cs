using System.Diagnostics;
using System.Runtime.CompilerServices;
using LifetimeGuard.Runtime.Annotations;
using LifetimeGuard.Runtime.Diagnostics;
using LifetimeGuard.Runtime.Processes.Journal;
using LifetimeGuard.Runtime.Processes.Platform;
using LifetimeGuard.Runtime.Shutdown;
using Microsoft.Extensions.Logging;

namespace LifetimeGuard.Runtime.Processes;

/// <summary>
/// Owns child processes: each begins in a group of its own, is ended with everything that came from it, and is written to a
/// journal that lets the next start of the application end what a crash of this one leaves.
/// </summary>
public sealed partial class ProcessRegistry : IShutdownParticipant, IAsyncDisposable
{
    private readonly object _gate = new();
    private readonly List<OwnedProcess> _children = [];
    private readonly ProcessRegistryOptions _options;
    private readonly IProcessPlatform _platform = ProcessPlatform.Current;
    private readonly GroupEnding _ending;
    private readonly ProcessJournal? _journal;
    private readonly string _run;
    private Task<RecoveryReport>? _recovery;
    private int _started;
    private bool _closed;

    /// <summary>Opens the registry and takes over the journal; what it names is ended by <see cref="RecoverAsync"/>.</summary>
    public ProcessRegistry(ProcessRegistryOptions? options = null)
    {
        _options = options ?? new ProcessRegistryOptions();
        _run = ProcessMarker.NewRun(_platform.Self);
        _ending = new GroupEnding(_platform, _options.TimeProvider);
        if (_options.AdoptOrphans && !_platform.AdoptOrphans())
            LogNoAdoption(_options.Logger);
        if (_options.JournalPath is { } path)
            _journal = new ProcessJournal(path, _run, _platform, _options.Logger);
    }

    /// <inheritdoc />
    public string Name => "child processes";

    /// <inheritdoc />
    public ShutdownPhase Phase => ShutdownPhase.Processes;

    /// <summary>The children that have not ended, or have left something behind that has not.</summary>
    public IReadOnlyList<OwnedProcess> Children
    {
        get
        {
            lock (_gate)
                return [.. _children];
        }
    }

    /// <summary>Starts a child.</summary>
    /// <param name="startInfo">Copied, not changed. Shell execution is refused: nobody owns what a shell decides to open.</param>
    /// <param name="options">How it is owned.</param>
    /// <param name="member">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no such program, or it cannot be executed.</exception>
    /// <exception cref="InvalidOperationException">The registry has been stopped.</exception>
    [ReturnsOwned]
    public OwnedProcess Start(
        ProcessStartInfo startInfo,
        ProcessOptions? options = null,
        [CallerMemberName] string member = "",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(startInfo);
        if (startInfo.UseShellExecute)
            throw new ArgumentException("Shell execution is refused: nobody owns what a shell decides to open.", nameof(startInfo));

        _ = RecoverAsync();
        options ??= new ProcessOptions();
        var marker = new ProcessMarker(_run, Interlocked.Increment(ref _started));
        var prepared = Prepare(startInfo, options, marker);
        return Launch(prepared, options.Name ?? Path.GetFileName(startInfo.FileName), options, marker, new StartSite(member, file, line));
    }

    /// <summary>
    /// Ends what an earlier, crashed process with the same journal left. Only what carries that run's marker in its environment
    /// is touched. Happens once: later calls get the same report; the first <see cref="Start"/> begins it too.
    /// </summary>
    public Task<RecoveryReport> RecoverAsync()
    {
        // Goes on beside the starts; stopping awaits it.
        lock (_gate)
            return _recovery ??= _journal is null ? Task.FromResult(RecoveryReport.Nothing) : Task.Run(Recovery().RunAsync);
    }

    /// <summary>Ends all children side by side, each with its own grace period; accepts no further one.</summary>
    /// <param name="deadline">Cancelled: no further waiting, kill.</param>
    /// <exception cref="TimeoutException">Something survived; the message names it.</exception>
    public async ValueTask StopAsync(CancellationToken deadline)
    {
        List<OwnedProcess> mine;
        lock (_gate)
        {
            _closed = true;
            mine = [.. _children.Where(child => !child.KeepRunning)];
        }

        await Task.WhenAll(mine.Select(child => child.StopAsync(null, deadline))).ConfigureAwait(false);
        mine.ForEach(child => child.Release());
        await RecoverAsync().ConfigureAwait(false);
        _journal?.Close();
        if (mine.Exists(child => Children.Contains(child)))
            throw new TimeoutException($"Processes still running: {string.Join("; ", FindSurvivors())}");
    }

    /// <inheritdoc />
    public IReadOnlyList<Survivor> FindSurvivors()
    {
        var table = _platform.Capture();
        List<Survivor> survivors = [];
        HashSet<ProcessIdentity> known = [];
        foreach (var child in Children)
        {
            var members = child.Group.Members(table);
            known.UnionWith(members);
            if (!child.KeepRunning)
                survivors.AddRange(members.Select(member => new Survivor("process", child.Name, member.ToString(), $"{child.StartedBy}{Environment.NewLine}{child.CreationStack}")));
        }

        // Started past the registry.
        survivors.AddRange(table.OwnChildren().Where(child => !known.Contains(child.Identity))
            .Select(child => new Survivor("process", child.Name, child.Identity.ToString(), null)));
        return survivors;
    }

    /// <summary>Ends all children that are not meant to keep running.</summary>
    public ValueTask DisposeAsync() => StopAsync(CancellationToken.None);

    internal async Task<ProcessEnd> EndAsync(OwnedProcess child, TimeSpan grace, CancellationToken hurry)
    {
        var end = await _ending.EndAsync(child.Group, grace, hurry).ConfigureAwait(false);
        if (end.Survivors.Count == 0)
            await child.ExitSeenAsync().ConfigureAwait(false);
        Settle(child, end);
        return end;
    }

    internal void Kill(OwnedProcess child) => Settle(child, _ending.Kill(child.Group));

    private ProcessStartInfo Prepare(ProcessStartInfo startInfo, ProcessOptions options, ProcessMarker marker)
    {
        var prepared = StartInfoCopy.Of(startInfo);
        prepared.RedirectStandardOutput |= options.OnOutputLine is not null;
        prepared.RedirectStandardError |= options.OnErrorLine is not null;
        prepared.Environment.TryGetValue(ProcessMarker.Variable, out string? inherited);
        prepared.Environment[ProcessMarker.Variable] = marker.Under(inherited);
        _platform.Isolate(prepared);
        return prepared;
    }

    private OwnedProcess Launch(ProcessStartInfo prepared, string name, ProcessOptions options, ProcessMarker marker, StartSite site)
    {
        OwnedProcess child;
        lock (_gate)
        {
            // Under the lock, so that no child can begin while the last ones are being ended.
            if (_closed)
                throw new InvalidOperationException($"'{name}' comes too late: the registry has been stopped, nobody would end it.");
            var process = Process.Start(prepared)!;
            var identity = _platform.Identify(process);
            var group = _platform.GroupOf(process, identity, marker, options.KeepRunning);
            child = new OwnedProcess(this, process, name, options, marker, group, identity, site, _options.TimeProvider.GetUtcNow());
            _children.Add(child);
        }

        LiveCounts.ChildStarted();
        _journal?.Add(new JournalEntry(marker.Run, marker.Child, child.Name, JournalIdentity.Of(child.Identity), child.KeepRunning, child.StartedAt, site.ToString()));
        LogStarted(_options.Logger, child.Name, child.Identity, site);
        child.Watch(_options.TimeProvider, OnExited, exception => LogOutputFailure(_options.Logger, exception, child.Name));
        return child;
    }

    private void OnExited(OwnedProcess child)
    {
        // What it has started and left behind is still ours: then it stays listed until it is ended.
        if (child.Group.Members(_platform.Capture()).Count == 0)
            Forget(child);
    }

    private void Settle(OwnedProcess child, ProcessEnd end)
    {
        if (end.Survivors.Count == 0)
            Forget(child);
        LogEnded(_options.Logger, end.Survivors.Count == 0 ? LogLevel.Information : LogLevel.Error, child.Name, child.Identity, end.Kind);
    }

    private void Forget(OwnedProcess child)
    {
        lock (_gate)
        {
            if (!_children.Remove(child))
                return;
        }

        LiveCounts.ChildEnded();
        _journal?.Remove(child.Marker.Run, child.Marker.Child);
    }

    private JournalRecovery Recovery() => new(_journal!, _platform, _ending, _options.RecoveryGracePeriod, _options.Logger);

    [LoggerMessage(40, LogLevel.Information, "Started '{Name}', {Identity}, by {StartedBy}", EventName = "ProcessStarted")]
    private static partial void LogStarted(ILogger logger, string name, ProcessIdentity identity, StartSite startedBy);

    [LoggerMessage(EventId = 41, EventName = "ProcessEnded", Message = "'{Name}', {Identity}, was ended: {Kind}")]
    private static partial void LogEnded(ILogger logger, LogLevel level, string name, ProcessIdentity identity, ProcessEndKind kind);

    [LoggerMessage(43, LogLevel.Error, "Reading the output of '{Name}' failed", EventName = "ProcessOutputFailed")]
    private static partial void LogOutputFailure(ILogger logger, Exception exception, string name);

    [LoggerMessage(42, LogLevel.Warning, "Orphaned descendants cannot be adopted on this system", EventName = "NoAdoption")]
    private static partial void LogNoAdoption(ILogger logger);
}
