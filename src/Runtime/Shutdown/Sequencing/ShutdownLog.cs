using System.Globalization;
using Microsoft.Extensions.Logging;

namespace LifetimeGuard.Runtime.Shutdown.Sequencing;

/// <summary>
/// The shutdown log: one line an event, written through at once, because the process may be ended at any moment.
/// Whatever goes wrong with the file is kept as <see cref="Error"/> and never thrown.
/// </summary>
internal sealed partial class ShutdownLog : IDisposable
{
    private const long BeginAnewAbove = 1024 * 1024;
    private readonly object _gate = new();
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private StreamWriter? _file;

    public ShutdownLog(ShutdownOptions options)
    {
        _logger = options.Logger;
        _time = options.TimeProvider;
        Guarded(() => _file = Open(options.EffectiveLogPath));
    }

    public Exception? Error { get; private set; }

    public void Write(string line)
    {
        Append("     ", line);
        Tell(() => LogProgress(_logger, line));
    }

    public void Write(ShutdownStep step)
    {
        if (step.Outcome == StepOutcome.Completed)
        {
            Write(step.ToString());
            return;
        }

        Append(step.Outcome == StepOutcome.Failed ? "FAIL " : "LATE ", step.ToString());
        Tell(() => LogTrouble(_logger, step.Error, step.ToString()));
    }

    public void Write(Survivor survivor)
    {
        Append("ALIVE", survivor.ToString());
        Tell(() => LogTrouble(_logger, null, survivor.ToString()));
    }

    public void Dispose()
    {
        lock (_gate)
        {
            Guarded(() => _file?.Dispose());
            _file = null;
        }
    }

    private static StreamWriter Open(string path)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } directory)
            Directory.CreateDirectory(directory);
        var mode = new FileInfo(path) is { Exists: true, Length: > BeginAnewAbove } ? FileMode.Create : FileMode.Append;
        return new StreamWriter(new FileStream(path, mode, FileAccess.Write, FileShare.ReadWrite)) { AutoFlush = true };
    }

    private void Append(string mark, string line)
    {
        lock (_gate)
            Guarded(() => _file?.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{_time.GetUtcNow():yyyy-MM-ddTHH:mm:ss.fffZ} [{Environment.ProcessId}] {mark} {line}")));
    }

    // A full disk, a missing right, a path that is none: all of it is told, none of it may stop the shutdown.
    private void Guarded(Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            if (Error is null)
                Tell(() => LogTrouble(_logger, exception, "shutdown.log cannot be written"));
            Error ??= exception;
        }
    }

    // A logger is foreign code, and often one of the things that are being shut down.
    private void Tell(Action log)
    {
        try
        {
            log();
        }
        catch (Exception exception)
        {
            Append("     ", $"the logger failed: {exception.GetType().Name}: {exception.Message}");
        }
    }

    [LoggerMessage(1, LogLevel.Information, "{Line}", EventName = "Shutdown")]
    private static partial void LogProgress(ILogger logger, string line);

    [LoggerMessage(2, LogLevel.Warning, "{Line}", EventName = "ShutdownTrouble")]
    private static partial void LogTrouble(ILogger logger, Exception? exception, string line);
}
