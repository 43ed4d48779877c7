using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace LifetimeGuard.Runtime.Tests.Support;

/// <summary>The test application as a process of its own.</summary>
internal sealed partial class AppUnderTest : IDisposable
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly Process _process;
    private readonly Task _reading;

    private AppUnderTest(Process process)
    {
        _process = process;
        _reading = Task.WhenAll(ReadAsync(process.StandardOutput), ReadAsync(process.StandardError));
    }

    public int Id => _process.Id;

    public IReadOnlyCollection<string> Lines => _lines;

    public static Task<AppUnderTest> StartAsync(TestProcesses processes, params string[] arguments) => StartWithAsync(processes, [], arguments);

    /// <param name="processes">Owns it.</param>
    /// <param name="environment">Assignments such as <c>NAME=value</c>.</param>
    /// <param name="arguments">Its own.</param>
    public static async Task<AppUnderTest> StartWithAsync(TestProcesses processes, string[] environment, params string[] arguments)
    {
        var app = Launch(processes, environment, arguments);
        await app.SaysAsync("READY");
        return app;
    }

    /// <summary>Starts it and does not wait until it is ready.</summary>
    public static AppUnderTest Launch(TestProcesses processes, string[] environment, params string[] arguments)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "LifetimeGuard.Runtime.TestApp");
        // A test run in the background of a shell, or under nohup, hands its ignored signals down to its children.
        var startInfo = processes.Mark(new ProcessStartInfo("env", ["--default-signal=HUP,INT,QUIT,TERM", .. environment, program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        });
        return new AppUnderTest(Process.Start(startInfo)!);
    }

    public Task SaysAsync(string line) => Eventually.TrueAsync(() => _lines.Contains(line), $"'{line}' in: {string.Join(" | ", _lines)}");

    public IReadOnlyList<int> Children() =>
        [.. _lines.Where(line => line.StartsWith("CHILD ", StringComparison.Ordinal)).Select(line => int.Parse(line[6..], CultureInfo.InvariantCulture))];

    public bool HasExited => _process.HasExited;

    public void Signal(int signal) => Assert.Equal(0, SendSignal(_process.Id, signal));

    /// <summary>Sends a signal to a program that may just be ending.</summary>
    public void SignalIfAlive(int signal) => _ = SendSignal(_process.Id, signal);

    /// <returns>The exit code; 128 + n where signal n ended it.</returns>
    public async Task<int> ExitAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await _process.WaitForExitAsync(limit.Token);

        // Children that it leaves behind hold its pipes: what it said itself is there soon.
        try
        {
            await _reading.WaitAsync(TimeSpan.FromMilliseconds(300));
        }
        catch (TimeoutException)
        {
            // The lines of the children are not waited for.
        }

        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private async Task ReadAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is { } line)
            _lines.Enqueue(line);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int id, int signal);
}
