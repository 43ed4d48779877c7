using LifetimeGuard.Runtime.Processes.Platform;
using Microsoft.Extensions.Logging;

namespace LifetimeGuard.Runtime.Processes.Journal;

/// <summary>
/// What this process would leave behind if it crashed now, on disk. Each change replaces the file by a rename, so a crash
/// finds the old content or the new. Not flushed to the device: what a power cut would lose has died with it.
/// </summary>
internal sealed partial class ProcessJournal
{
    private readonly object _gate = new();
    private readonly IProcessPlatform _platform;
    private readonly ILogger _logger;
    private readonly Dictionary<(string Run, int Child), JournalEntry> _entries = [];
    private readonly HashSet<string> _earlierRuns = [];
    private readonly string _path;

    /// <summary>Takes over the files that crashed owners left, and the path itself if nobody else holds it.</summary>
    public ProcessJournal(string path, string run, IProcessPlatform platform, ILogger logger)
    {
        _platform = platform;
        _logger = logger;
        Run = run;
        var claim = JournalClaim.Make(Path.GetFullPath(path), platform, logger);
        _path = claim.Path;
        LeftBehind = claim.LeftBehind;
        foreach (var document in LeftBehind)
            _earlierRuns.UnionWith(document.EarlierRuns.Append(document.Run));
        foreach (var entry in LeftBehind.SelectMany(document => document.Children))
            _entries[(entry.Run, entry.Child)] = entry;

        // Only what the new file carries may be forgotten.
        if (Save())
            Guarded(claim.Discard);
    }

    public string Run { get; }

    /// <summary>The journals of crashed owners.</summary>
    public IReadOnlyList<JournalDocument> LeftBehind { get; }

    public void Add(JournalEntry entry)
    {
        lock (_gate)
        {
            _entries[(entry.Run, entry.Child)] = entry;
            Save();
        }
    }

    public void Remove(string run, int child)
    {
        lock (_gate)
        {
            if (_entries.Remove((run, child)))
                Save();
        }
    }

    /// <summary>Drops a crashed run of which nothing is left but what was meant to stay.</summary>
    public void Settle(string run, Func<JournalEntry, bool> stays)
    {
        lock (_gate)
        {
            foreach (var entry in _entries.Values.Where(entry => entry.Run == run && !stays(entry)).ToList())
                _entries.Remove((entry.Run, entry.Child));
            _earlierRuns.Remove(run);
            Save();
        }
    }

    /// <summary>Removes the file, unless it still names somebody.</summary>
    public void Close()
    {
        lock (_gate)
        {
            if (_entries.Count == 0 && _earlierRuns.Count == 0)
                Guarded(() => File.Delete(_path));
        }
    }

    private bool Save() => Guarded(() =>
    {
        var document = new JournalDocument(JournalDocument.CurrentVersion, _platform.BootId, JournalIdentity.Of(_platform.Self), Run,
            [.. _entries.Values], [.. _earlierRuns]);

        // The path has one owner, so this one has too: what a crash leaves of it, the next owner overwrites.
        string fresh = $"{_path}.new";
        try
        {
            File.WriteAllBytes(fresh, JournalFormat.Write(document));
            File.Move(fresh, _path, overwrite: true);
        }
        catch
        {
            File.Delete(fresh);
            throw;
        }
    });

    // A full disk costs the safety net, not the work: the child starts all the same, and the log says that it is unrecorded.
    private bool Guarded(Action write)
    {
        try
        {
            write();
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogUnwritten(_logger, exception, _path);
            return false;
        }
    }

    [LoggerMessage(30, LogLevel.Error, "The process journal {Path} cannot be written: children would be lost to a crash", EventName = "JournalUnwritten")]
    private static partial void LogUnwritten(ILogger logger, Exception exception, string path);
}
