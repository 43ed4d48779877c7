using System.Diagnostics;
using LifetimeGuard.Harness.Platform;

namespace LifetimeGuard.Harness.Apps;

/// <summary>One launched app: its process, its standard streams, and nothing about leaks.</summary>
internal sealed class AppProcess : IDisposable
{
    // Leaves its caller's session and becomes the program: same process ID, own session and group.
    private const string SessionStarter = "setsid";

    private readonly Process _process;

    private AppProcess(Process process, ProcessIdentity identity, string? readyLine)
    {
        _process = process;
        Identity = identity;
        Output = new AppOutput(process.StandardOutput.BaseStream, readyLine);
        Errors = new AppOutput(process.StandardError.BaseStream);
        Ended = process.WaitForExitAsync();
    }

    public ProcessIdentity Identity { get; }

    public AppOutput Output { get; }

    public AppOutput Errors { get; }

    /// <summary>Done when the process itself has ended; its output may still be held open by a child.</summary>
    public Task Ended { get; }

    /// <summary>128 + n when it was ended by signal n. Only after <see cref="Ended"/>.</summary>
    public int ExitCode => _process.ExitCode;

    public static AppProcess Start(AppLaunch launch, IOperatingSystem system)
    {
        var start = new ProcessStartInfo(SessionStarter, [launch.FileName, .. launch.Arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = launch.WorkingDirectory,
        };
        foreach (var (name, value) in launch.Environment)
            start.Environment[name] = value;

        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new HarnessException(ExitCodes.Infrastructure, $"{launch.FileName} cannot be started: {missing.Message}", missing);
        }

        // A child that has already ended stays a zombie until it is waited for, so its entry is there either way; should
        // the runtime have been quicker, the start time does not matter any more.
        var identity = system.Find(process.Id)?.Identity ?? new ProcessIdentity(process.Id, 0);
        return new AppProcess(process, identity, launch.ReadyLine);
    }

    /// <summary>Writes one line to the app's standard input; false when nobody reads it any more.</summary>
    public async Task<bool> SendLineAsync(string line, CancellationToken cancellationToken)
    {
        try
        {
            await _process.StandardInput.WriteLineAsync(line.AsMemory(), cancellationToken).ConfigureAwait(false);
            await _process.StandardInput.FlushAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Ends the app's standard input.</summary>
    public void CloseInput()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // What was still buffered has no reader any more: the app has ended.
        }
    }

    public void Dispose()
    {
        CloseInput();
        _process.Dispose();
    }
}
