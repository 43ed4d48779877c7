using LifetimeGuard.Runtime.Processes.Platform;
using Microsoft.Extensions.Logging;

namespace LifetimeGuard.Runtime.Processes.Journal;

/// <summary>
/// Finds out which journals belong to the dead. Files of crashed owners are renamed first and read then: a rename has one
/// winner, so two processes that start together never recover the same one. A second live owner of the same path writes
/// <c>name.PID.json</c> beside it.
/// </summary>
internal sealed partial class JournalClaim
{
    private readonly List<string> _taken = [];
    private readonly List<JournalDocument> _leftBehind = [];

    private JournalClaim(string path) => Path = path;

    /// <summary>Where to write.</summary>
    public string Path { get; private set; }

    public IReadOnlyList<JournalDocument> LeftBehind => _leftBehind;

    public static JournalClaim Make(string path, IProcessPlatform platform, ILogger logger)
    {
        var claim = new JournalClaim(path);
        string folder = System.IO.Path.GetDirectoryName(path)!;
        try
        {
            Directory.CreateDirectory(folder);
            string stem = System.IO.Path.GetFileNameWithoutExtension(path);
            string extension = System.IO.Path.GetExtension(path);
            var table = platform.Capture();
            foreach (string file in Directory.GetFiles(folder, $"{stem}*").Where(file => IsJournal(file, path, stem, extension)).Order(StringComparer.Ordinal))
                claim.Consider(file, platform, table, logger);
            if (File.Exists(path))
                claim.Path = System.IO.Path.Combine(folder, $"{stem}.{Environment.ProcessId}{extension}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogUnreadable(logger, exception, path);
        }

        return claim;
    }

    /// <summary>Deletes what was taken over, once the new journal carries it.</summary>
    public void Discard() => _taken.ForEach(File.Delete);

    // The file itself, name.PID.json of a second owner, and name.json.PID.taken of an owner that crashed while it took over.
    private static bool IsJournal(string file, string path, string stem, string extension)
    {
        if (file == path)
            return true;
        string name = System.IO.Path.GetFileName(file);
        return (name.EndsWith(extension, StringComparison.Ordinal) && IsNumber(name[(stem.Length + 1)..^extension.Length]))
            || (name.EndsWith(".taken", StringComparison.Ordinal) && name.StartsWith($"{stem}{extension}.", StringComparison.Ordinal));
    }

    private static bool IsNumber(string text) => int.TryParse(text, out _);

    private void Consider(string file, IProcessPlatform platform, IProcessTable table, ILogger logger)
    {
        if (IsOwned(JournalFormat.Read(File.ReadAllBytes(file)), platform, table))
            return;

        string taken = $"{Path}.{Guid.NewGuid():N}.taken";
        try
        {
            File.Move(file, taken);
        }
        catch (FileNotFoundException)
        {
            return;   // another process was faster
        }

        var document = JournalFormat.Read(File.ReadAllBytes(taken));
        if (IsOwned(document, platform, table))
        {
            // Written anew by a live owner between the look and the rename.
            File.Move(taken, file, overwrite: false);
            return;
        }

        _taken.Add(taken);
        if (document is null)
            LogCorrupt(logger, file);
        else if (document.BootId == platform.BootId)
            _leftBehind.Add(document);
    }

    private static bool IsOwned(JournalDocument? document, IProcessPlatform platform, IProcessTable table) =>
        document is not null && document.BootId == platform.BootId
        && document.Owner.ToIdentity() is var owner && owner != platform.Self && table.IsAlive(owner);

    [LoggerMessage(31, LogLevel.Error, "The process journal {Path} cannot be read: children of an earlier run stay", EventName = "JournalUnreadable")]
    private static partial void LogUnreadable(ILogger logger, Exception exception, string path);

    [LoggerMessage(32, LogLevel.Warning, "The process journal {Path} is damaged and was discarded: children of an earlier run may stay", EventName = "JournalCorrupt")]
    private static partial void LogCorrupt(ILogger logger, string path);
}
