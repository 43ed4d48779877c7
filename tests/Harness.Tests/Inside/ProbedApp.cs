using System.Diagnostics;
using LifetimeGuard.Harness.Inside;
using LifetimeGuard.Harness.Reporting;

namespace LifetimeGuard.Harness.Tests.Inside;

/// <summary>The probe's test app as a real child process, with or without the probe. Ends it, whatever happens.</summary>
internal sealed class ProbedApp : IAsyncDisposable
{
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan SettleDeadline = TimeSpan.FromSeconds(5);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lg-");
    private readonly Process _process;
    private readonly List<string> _output = [];

    private ProbedApp(bool probed, string[] arguments)
    {
        Channel = ProbeChannel.Listen(Path.Combine(_folder.FullName, "probe"));
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "LifetimeGuard.Probe.TestApp.dll"));
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment[ProbeEnvironment.Run] = "test-run";
        if (probed)
            Channel.AddTo(start.Environment);
        _process = Process.Start(start)!;
    }

    public ProbeChannel Channel { get; }

    /// <summary>Standard output up to the end, READY left out.</summary>
    public IReadOnlyList<string> Output => _output;

    /// <summary>Starts the app and waits for its READY.</summary>
    public static Task<ProbedApp> StartAsync(params string[] arguments) => StartAsync(probed: true, arguments);

    /// <summary>The same app without the probe.</summary>
    public static Task<ProbedApp> StartPlainAsync(params string[] arguments) => StartAsync(probed: false, arguments);

    /// <summary>
    /// A snapshot of an app that does <paramref name="behaviour"/>, once it has as many tasks as are expected, or at the deadline
    /// the one that has not. On a busy machine a thread may be seen on its way into a wait. The app has ended after it.
    /// </summary>
    public static async Task<InsideSnapshot> LookAtAsync(string behaviour, int tasks)
    {
        await using var app = await StartAsync(behaviour);
        for (long begun = Stopwatch.GetTimestamp(); ;)
        {
            var snapshot = await app.SnapshotAsync();
            if (snapshot.Tasks.Count == tasks || Stopwatch.GetElapsedTime(begun) > SettleDeadline)
                return snapshot;
        }
    }

    /// <summary>What the probe sees now.</summary>
    public async Task<InsideSnapshot> SnapshotAsync()
    {
        using var deadline = new CancellationTokenSource(Deadline);
        return await Channel.RequestSnapshotAsync(deadline.Token);
    }

    /// <summary>Says one line to the app and waits for its end.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndAsync(string line = "0")
    {
        using var deadline = new CancellationTokenSource(Deadline);
        await _process.StandardInput.WriteLineAsync(line);
        _output.AddRange((await _process.StandardOutput.ReadToEndAsync(deadline.Token)).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        await _process.WaitForExitAsync(deadline.Token);
        return _process.ExitCode;
    }

    public string StandardError() => _process.StandardError.ReadToEnd();

    /// <summary>The nearest frame's source line must carry the comment <paramref name="marker"/>.</summary>
    public static void AssertStartedAt(string marker, IReadOnlyList<SiteFrame> started)
    {
        using var sites = new SiteResolver();
        Assert.NotEmpty(started);
        AssertAt(marker, sites.Resolve(started[0]));
    }

    /// <summary>The frame's source line must carry the comment <paramref name="marker"/>.</summary>
    public static void AssertAt(string marker, SourceFrame frame)
    {
        Assert.NotNull(frame.File);
        Assert.Contains($"// {marker}", File.ReadAllLines(frame.File)[frame.Line - 1]);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        await Channel.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static async Task<ProbedApp> StartAsync(bool probed, string[] arguments)
    {
        var app = new ProbedApp(probed, arguments);
        try
        {
            await app.ReadUntilReadyAsync().WaitAsync(Deadline);
            if (probed)
                await app.Channel.WaitForHelloAsync(Deadline);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    private async Task ReadUntilReadyAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line && line != "READY")
            _output.Add(line);
    }
}
