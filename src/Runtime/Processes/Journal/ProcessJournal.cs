using LifetimeGuard.Runtime.Processes.Platform;
using Microsoft.Extensions.Logging;

namespace LifetimeGuard.Runtime.Processes.Journal;

/// <summary>
/// What this process would leave behind if it crashed now, on disk. Each change replaces the file by a rename, so a crash
/// finds the old content or the new. Not flushed to the device: what a power cut would lose has died with it.
/// The run's mark is on disk before the first child begins, and recovery goes by it; what the file says of a single child is its
/// name, and that it is meant to stay. So only the latter is worth waiting for: all else is written soon, off the caller's path.
/// </summary>
internal sealed partial class ProcessJournal
{
    private readonly object _gate = new();
    private readonly object _writing = new();
    private readonly IProcessPlatform _platform;
    private readonly ILogger _logger;
    private readonly Dictionary<(string Run, int Child), JournalEntry> _entries = [];
    private readonly HashSet<string> _earlierRuns = [];
    private readonly string _path;
    private volatile bool _isDue;

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
            _entries[(entry.Run, entry.Child)] = entry;
        if (entry.KeepRunning)
            Save();
        else
            SaveSoon();
    }

    public void Remove(string run, int child)
    {
        lock (_gate)
        {
            if (!_entries.Remove((run, child)))
                return;
        }

        SaveSoon();
    }

    /// <summary>Drops a crashed run of which nothing is left but what was meant to stay.</summary>
    public void Settle(string run, Func<JournalEntry, bool> stays)
    {
        lock (_gate)
        {
            foreach (var entry in _entries.Values.Where(entry => entry.Run == run && !stays(entry)).ToList())
                _entries.Remove((entry.Run, entry.Child));
            _earlierRuns.Remove(run);
        }

        Save();
    }

    /// <summary>Writes what is due and removes the file, unless it still names somebody.</summary>
    public void Close()
    {
        lock (_writing)
        {
            var last = Document();
            if (last.Children.Count == 0 && last.EarlierRuns.Count == 0)
                Guarded(() => File.Delete(_path));
            else
                Guarded(() => Write(last));
        }
    }

    private void SaveSoon()
    {
        lock (_gate)
        {
            if (_isDue)
                return;
            _isDue = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(static journal => journal.SaveIfDue(), this, preferLocal: false);
    }

    private void SaveIfDue()
    {
        lock (_writing)
        {
            if (_isDue)
                Save();
        }
    }

    private bool Save()
    {
        // The content is taken inside: the last one to write writes the latest.
        lock (_writing)
            return Guarded(() => Write(Document()));
    }

    // What is due after this is due again.
    private JournalDocument Document()
    {
        lock (_gate)
        {
            _isDue = false;
            return new JournalDocument(JournalDocument.CurrentVersion, _platform.BootId, JournalIdentity.Of(_platform.Self), Run, [.. _entries.Values], [.. _earlierRuns]);
        }
    }

    // The path has one owner, so this one has too: what a crash leaves of it, the next owner overwrites.
    private void Write(JournalDocument document)
    {
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
    }

    // A full disk costs the safety net, not the work: the child starts all the same, and the log says that it is unrecorded. Above a limit
    // of the file size the runtime throws an ArgumentException.
    private bool Guarded(Action write)
    {
        try
        {
            write();
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            LogUnwritten(_logger, exception, _path);
            return false;
        }
    }

    [LoggerMessage(30, LogLevel.Error, "The process journal {Path} cannot be written: children would be lost to a crash", EventName = "JournalUnwritten")]
    private static partial void LogUnwritten(ILogger logger, Exception exception, string path);
}
