namespace LifetimeGuard.Analyzers.Tests.Cases;

/// <summary>
/// The incident of the stable studio: the window closes and the process stays. Its report names the threads, tasks, watchers and
/// children that nobody ends; its plan, a coordinator with deadlines, has places of its own that do not do what they say.
/// </summary>
public sealed class StableStudioTests
{
    private const string Parts = """
        using System;
        using System.Collections.Concurrent;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.IO;
        using System.Threading;
        using System.Threading.Tasks;

        public sealed record Job(string Prompt);

        public sealed class Runner
        {
            public void Render(Job job) => File.WriteAllText(job.Prompt, "image");
            public Task RenderAsync(Job job, CancellationToken token) => File.WriteAllTextAsync(job.Prompt, "image", token);
        }

        public sealed class Store
        {
            private readonly ConcurrentQueue<string> _lines = new();
            public void Add(string line) => _lines.Enqueue(line);
            public async Task FlushAsync()
            {
                while (_lines.TryDequeue(out var line))
                    await File.AppendAllTextAsync("history", line);
            }
        }

        """;

    [Fact]
    public async Task ThreadOfTheQueue_IsReportedWhereNobodyCanEndItAndWhereNobodyKeepsIt()
    {
        var found = await Findings("""
            public sealed class QueueProcessor
            {
                private readonly ConcurrentQueue<Job> _jobs = new();
                private readonly Runner _runner = new();
                private Thread _thread;
                public void Start()
                {
                    _thread = new Thread(Work);
                    _thread.Start();
                }
                public void Stop() => _jobs.Clear();
                private void Work()
                {
                    while (true)
                    {
                        if (_jobs.TryDequeue(out var job))
                            _runner.Render(job);
                        Thread.Sleep(100);
                    }
                }
            }
            public sealed class GpuMonitor
            {
                public void Start() => new Thread(Poll).Start();
                private static void Poll()
                {
                    while (true)
                    {
                        Console.WriteLine(GC.GetTotalMemory(false));
                        Thread.Sleep(1000);
                    }
                }
            }
            """);

        Assert.Equal(["LG3005: while", "LG3004: new Thread(Poll)"], found);
    }

    [Fact]
    public async Task BackgroundWorkOfHistoryAndLearning_IsReportedWhereItIsForgotten()
    {
        var found = await Findings("""
            public sealed class HistoryManager(Store store)
            {
                public void Start() => Task.Run(async () =>
                {
                    await Task.Delay(1000);
                    await store.FlushAsync();
                });
            }
            public sealed class LearningManager(Store store)
            {
                public void Start() => _ = LearnAsync();
                public void Shutdown() => Console.WriteLine("shut down");
                private async Task LearnAsync()
                {
                    while (true)
                    {
                        await store.FlushAsync();
                        await Task.Delay(1000);
                    }
                }
            }
            """);

        Assert.Equal(["LG1001: Task.Run", "LG1002: LearnAsync()", "LG3005: while"], found.Select(finding => finding.Split("(async")[0]));
    }

    [Fact]
    public async Task WatcherAndPolling_AreReportedWhereNobodyKeepsOrEndsThem()
    {
        var found = await Findings("""
            public sealed class PackWatcher
            {
                public void Watch(string folder)
                {
                    var watcher = new FileSystemWatcher(folder);
                    watcher.Changed += (_, e) => Console.WriteLine(e.Name);
                    watcher.EnableRaisingEvents = true;
                }
            }
            public sealed class StatusPoller
            {
                private readonly Timer _poll;
                public StatusPoller() => _poll = new Timer(_ => Console.WriteLine(this), null, 0, 1000);
            }
            """);

        Assert.Equal(["LG2001: new FileSystemWatcher(folder)", "LG3007: new Timer(_ => Console.WriteLine(this), null, 0, 1000)"], found);
    }

    [Fact]
    public async Task ChildrenThatStay_AreReportedInEachOfTheirForms()
    {
        var found = await Findings("""
            public sealed class WebUi
            {
                public void Start() => Process.Start("webui", "--listen");
            }
            public sealed class ComfyUi
            {
                public async Task RunAsync(CancellationToken token)
                {
                    using var child = Process.Start("comfyui", "--port 8188");
                    await child.WaitForExitAsync(token);
                }
            }
            public sealed class Executor
            {
                public int Render(Job job)
                {
                    using var child = Process.Start("renderer", job.Prompt);
                    if (!child.WaitForExit(60_000))
                        throw new TimeoutException("the renderer took too long");
                    return child.ExitCode;
                }
                public string Inspect(Job job)
                {
                    var info = new ProcessStartInfo("inspector", job.Prompt) { RedirectStandardOutput = true, UseShellExecute = false };
                    using var child = Process.Start(info);
                    child.WaitForExit();
                    return child.StandardOutput.ReadToEnd();
                }
            }
            public sealed class GpuMonitor
            {
                public long Memory()
                {
                    var child = Process.Start("nvidia-smi");
                    child.WaitForExit();
                    return child.ExitCode;
                }
                public bool Runs() => Process.GetProcessesByName("nvidia-smi").Length > 0;
            }
            """);

        Assert.Equal(
            [
                """LG4002: Process.Start("webui", "--listen")""",
                "LG4003: child.WaitForExitAsync(token)",
                "LG4004: child.WaitForExit(60_000)",
                "LG4005: child.WaitForExit()",
                """LG4001: Process.Start("nvidia-smi")""",
                """LG4007: Process.GetProcessesByName("nvidia-smi")""",
            ],
            found);
    }

    [Fact]
    public async Task ComponentsWithoutAWayToEndThem_AreReportedWhereTheirWorkIsMade()
    {
        var found = await Findings("""
            public sealed class WebUi : IDisposable
            {
                private readonly StreamWriter _log = new("webui.log");
                private Process _server;
                public void Start() => _server ??= Process.Start("webui", "--listen");
                public void Dispose() => _log.Dispose();
            }
            public sealed class HistoryManager : IDisposable
            {
                private readonly FileSystemWatcher _watcher = new("history");
                private readonly StreamWriter _database = new("history.db");
                public void Start()
                {
                    _watcher.Changed += (_, e) => _database.WriteLine(e.Name);
                    _watcher.EnableRaisingEvents = true;
                }
                public void Dispose() => _database.Dispose();
            }
            public sealed class LearningManager
            {
                private readonly FileSystemWatcher _samples = new("samples");
                public void Start()
                {
                    _samples.Created += (_, e) => Console.WriteLine(e.Name);
                    _samples.EnableRaisingEvents = true;
                }
            }
            public sealed class Learning
            {
                public void Run(string prompt)
                {
                    var manager = new LearningManager();
                    manager.Start();
                    Console.WriteLine(prompt);
                }
            }
            """);

        Assert.Equal(
            [
                """LG4008: Process.Start("webui", "--listen")""",
                """LG5008: new("history")""",
                """LG5009: new("samples")""",
            ],
            found);
    }

    [Fact]
    public async Task ComponentsThatEndWhatTheyOwn_AreSilent()
    {
        var found = await Findings("""
            public sealed class WebUi : IDisposable
            {
                private readonly StreamWriter _log = new("webui.log");
                private Process _server;
                public void Start() => _server ??= Process.Start("webui", "--listen");
                public void Dispose()
                {
                    _log.Dispose();
                    if (_server is not { } server)
                        return;
                    using (server)
                    {
                        server.Kill(entireProcessTree: true);
                        server.WaitForExit();
                    }
                }
            }
            public sealed class HistoryManager : IDisposable
            {
                private readonly FileSystemWatcher _watcher = new("history");
                private readonly StreamWriter _database = new("history.db");
                public void Start()
                {
                    _watcher.Changed += (_, e) => _database.WriteLine(e.Name);
                    _watcher.EnableRaisingEvents = true;
                }
                public void Dispose()
                {
                    _watcher.Dispose();
                    _database.Dispose();
                }
            }
            public sealed class LearningManager : IDisposable
            {
                private readonly FileSystemWatcher _samples = new("samples");
                public void Start()
                {
                    _samples.Created += (_, e) => Console.WriteLine(e.Name);
                    _samples.EnableRaisingEvents = true;
                }
                public void Dispose() => _samples.Dispose();
            }
            public sealed class Learning
            {
                public void Run(string prompt)
                {
                    using var manager = new LearningManager();
                    manager.Start();
                    Console.WriteLine(prompt);
                }
            }
            """);

        Assert.Empty(found);
    }

    [Fact]
    public async Task CancellingARunningJob_IsReportedWhereTheLoopTakesItForAFailure()
    {
        var found = await Findings("""
            public sealed class QueueProcessor(BlockingCollection<Job> jobs, Runner runner)
            {
                public async Task RunAsync(CancellationToken token)
                {
                    while (true)
                    {
                        try
                        {
                            await runner.RenderAsync(jobs.Take(), token);
                        }
                        catch (Exception e)
                        {
                            Console.WriteLine($"The job failed: {e}");
                        }
                    }
                }
            }
            """);

        Assert.Equal(["LG5006: catch"], found);
    }

    [Fact]
    public async Task ClosingTheWindow_IsReportedWhereTheCleanupIsStartedOnly()
    {
        var found = await Findings("""
            public sealed class MainWindow
            {
                public event EventHandler Closing;
                public void Close() => Closing?.Invoke(this, EventArgs.Empty);
            }
            public static class Program
            {
                private static readonly Store History = new();
                private static readonly Store Learning = new();
                public static void Main()
                {
                    var window = new MainWindow();
                    window.Closing += (_, _) => History.FlushAsync();
                    AppDomain.CurrentDomain.ProcessExit += OnProcessExit;
                    window.Close();
                }
                private static void OnProcessExit(object sender, EventArgs e) => _ = Learning.FlushAsync();
            }
            """);

        Assert.Equal(["LG5001: History.FlushAsync()", "LG5001: Learning.FlushAsync()"], found);
    }

    [Fact]
    public async Task PlannedShutdown_StillHasPlacesThatDoNotEndWhatTheyMeanTo()
    {
        var found = await Findings("""
            public interface IComponent
            {
                void Shutdown();
            }
            public sealed class QueueProcessor : IComponent
            {
                private readonly CancellationTokenSource _stop = new();
                private readonly ManualResetEventSlim _drained = new();
                private readonly Thread _thread;
                public QueueProcessor()
                {
                    _thread = new Thread(Work);
                    _thread.Start();
                }
                public void Shutdown()
                {
                    _drained.Wait(TimeSpan.FromSeconds(10));
                    _stop.Cancel();
                    _thread.Join(TimeSpan.FromSeconds(5));
                }
                private void Work()
                {
                    while (!_stop.IsCancellationRequested)
                        _stop.Token.WaitHandle.WaitOne(100);
                    _drained.Set();
                }
            }
            public sealed class ShutdownCoordinator(List<IComponent> components)
            {
                public void Shutdown()
                {
                    var alarm = new Timer(_ => Environment.Exit(1), null, TimeSpan.FromSeconds(30), Timeout.InfiniteTimeSpan);
                    foreach (var component in components)
                        component.Shutdown();
                    if (Process.GetProcessesByName("webui").Length > 0)
                        Console.WriteLine("The web UI is still there");
                }
            }
            """);

        Assert.Equal(
            [
                "LG3008: _drained.Wait(TimeSpan.FromSeconds(10))",
                "LG3008: _thread.Join(TimeSpan.FromSeconds(5))",
                "LG2001: new Timer(_ => Environment.Exit(1), null, TimeSpan.FromSeconds(30), Timeout.InfiniteTimeSpan)",
                "LG5007: component.Shutdown()",
                """LG4007: Process.GetProcessesByName("webui")""",
            ],
            found);
    }

    [Fact]
    public async Task PlannedShutdownWithDeadlinesThatAreAsked_IsSilent()
    {
        var found = await Findings("""
            public interface IComponent
            {
                void Shutdown();
            }
            public sealed class QueueProcessor(Runner runner) : IComponent, IDisposable
            {
                private readonly ConcurrentQueue<Job> _jobs = new();
                private readonly CancellationTokenSource _stop = new();
                private Thread _thread;
                public void Start()
                {
                    if (_thread != null)
                        return;
                    _thread = new Thread(Work);
                    _thread.Start();
                }
                public void Shutdown()
                {
                    _stop.Cancel();
                    if (_thread != null && !_thread.Join(TimeSpan.FromSeconds(5)))
                        Console.WriteLine("The queue did not end");
                }
                public void Dispose() => _stop.Dispose();
                private void Work()
                {
                    while (!_stop.IsCancellationRequested)
                    {
                        if (_jobs.TryDequeue(out var job))
                            runner.Render(job);
                        _stop.Token.WaitHandle.WaitOne(100);
                    }
                }
            }
            public sealed class LearningManager(Store store) : IAsyncDisposable
            {
                private readonly CancellationTokenSource _stop = new();
                private Task _learning = Task.CompletedTask;
                public void Start()
                {
                    if (_learning.IsCompleted)
                        _learning = LearnAsync(_stop.Token);
                }
                public async ValueTask DisposeAsync()
                {
                    _stop.Cancel();
                    try
                    {
                        await _learning;
                    }
                    catch (OperationCanceledException)
                    {
                        Console.WriteLine("Learning was cancelled");
                    }
                    finally
                    {
                        _stop.Dispose();
                    }
                }
                private async Task LearnAsync(CancellationToken token)
                {
                    while (!token.IsCancellationRequested)
                    {
                        await store.FlushAsync();
                        await Task.Delay(1000, token);
                    }
                }
            }
            public sealed class PackWatcher : IDisposable
            {
                private readonly FileSystemWatcher _watcher;
                private readonly Timer _poll;
                public PackWatcher(string folder)
                {
                    _watcher = new FileSystemWatcher(folder);
                    _watcher.Changed += (_, e) => Console.WriteLine(e.Name);
                    _watcher.EnableRaisingEvents = true;
                    _poll = new Timer(_ => Console.WriteLine(folder), null, 0, 1000);
                }
                public void Dispose()
                {
                    _poll.Dispose();
                    _watcher.Dispose();
                }
            }
            public sealed class ComfyUi
            {
                public async Task RunAsync(CancellationToken token)
                {
                    using var child = Process.Start("comfyui", "--port 8188");
                    try
                    {
                        await child.WaitForExitAsync(token);
                    }
                    finally
                    {
                        if (!child.HasExited)
                        {
                            child.Kill(entireProcessTree: true);
                            await child.WaitForExitAsync(CancellationToken.None);
                        }
                    }
                }
            }
            public sealed class WebUi : IComponent, IDisposable
            {
                private readonly Process _child = Process.Start("webui", "--listen");
                public void Shutdown()
                {
                    if (_child.HasExited)
                        return;
                    _child.Kill(entireProcessTree: true);
                    if (!_child.WaitForExit(5000))
                        Console.WriteLine("The web UI did not end");
                }
                public void Dispose()
                {
                    try
                    {
                        Shutdown();
                    }
                    finally
                    {
                        _child.Dispose();
                    }
                }
            }
            public sealed class ShutdownCoordinator(IReadOnlyList<IComponent> components)
            {
                public void Shutdown()
                {
                    using var alarm = new Timer(_ => Environment.Exit(1), null, TimeSpan.FromSeconds(30), Timeout.InfiniteTimeSpan);
                    foreach (var component in components)
                    {
                        try
                        {
                            component.Shutdown();
                        }
                        catch (Exception e)
                        {
                            Console.WriteLine($"A component did not shut down: {e}");
                        }
                    }
                    foreach (var child in Process.GetProcessesByName("webui"))
                    {
                        using (child)
                            Console.WriteLine($"The web UI is still there: {child.Id}");
                    }
                }
            }
            """);

        Assert.Empty(found);
    }

    private static Task<IReadOnlyList<string>> Findings(string studio) => Incident.FindingsIn(Parts + studio, TestContext.Current.CancellationToken);
}
