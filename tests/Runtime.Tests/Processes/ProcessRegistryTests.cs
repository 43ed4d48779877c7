using System.ComponentModel;
using System.Diagnostics;
using LifetimeGuard.Runtime.Processes;
using LifetimeGuard.Runtime.Processes.Linux;
using LifetimeGuard.Runtime.Tests.Support;

namespace LifetimeGuard.Runtime.Tests.Processes;

/// <summary>Real children, from well-behaved to stubborn. Nothing may be left after any of these tests.</summary>
[Collection(nameof(TestProcesses))]
public sealed class ProcessRegistryTests : IAsyncDisposable
{
    private readonly TestProcesses _processes = new();
    private readonly ProcessRegistry _registry = new();

    public async ValueTask DisposeAsync()
    {
        await _registry.DisposeAsync();
        _processes.Dispose();
    }

    [Fact]
    public async Task Child_BeginsInASessionOfItsOwn()
    {
        await using var child = await StartAsync("echo ready; exec sleep 300");

        var stat = ProcStat.Read(child.Id)!.Value;

        Assert.Equal((child.Id, child.Id), (stat.Group, stat.Session));
        Assert.Equal(child.Identity, stat.Identity);
    }

    [Fact]
    public async Task ChildThatListens_EndsPolitely()
    {
        await using var child = await StartAsync("echo ready; exec sleep 300");

        var end = await child.StopAsync();

        Assert.Equal(ProcessEndKind.Politely, end.Kind);
        Assert.True(child.HasExited);
        Assert.Equal(128 + 15, child.ExitCode);
        Assert.Empty(_registry.Children);
    }

    [Fact]
    public async Task ChildThatIgnoresSigterm_IsKilledAfterItsGrace()
    {
        await using var child = await StartAsync("trap '' TERM; echo ready; while :; do sleep 0.1; done");
        long startedAt = Stopwatch.GetTimestamp();

        var end = await child.StopAsync(TimeSpan.FromMilliseconds(300));

        Assert.Equal(ProcessEndKind.Killed, end.Kind);
        Assert.Contains(child.Identity, end.Killed);
        Assert.InRange(Stopwatch.GetElapsedTime(startedAt), TimeSpan.FromMilliseconds(300), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Hurry_EndsTheGraceAtOnce()
    {
        using var hurry = new CancellationTokenSource();
        await using var child = await StartAsync("trap '' TERM; echo ready; while :; do sleep 0.1; done");

        var stopping = child.StopAsync(TimeSpan.FromMinutes(10), hurry.Token);
        await hurry.CancelAsync();

        Assert.Equal(ProcessEndKind.Killed, (await stopping).Kind);
    }

    [Fact]
    public async Task StoppedChild_IsWokenToEndPolitely()
    {
        await using var child = await StartAsync("echo ready; kill -STOP $$; exec sleep 300");
        await Eventually.TrueAsync(() => ProcStat.Read(child.Id) is { State: 'T' }, "the child is stopped");

        Assert.Equal(ProcessEndKind.Politely, (await child.StopAsync()).Kind);
    }

    [Fact]
    public async Task ReparentedGrandchild_IsEndedToo()
    {
        await using var child = _registry.Start(_processes.Shell("sleep 300 & exit 0"), new ProcessOptions { Name = "launcher" });
        await child.WaitForExitAsync();
        await Eventually.TrueAsync(() => _processes.Alive().Count == 1, "only the grandchild is left");
        Assert.Same(child, Assert.Single(_registry.Children));
        Assert.Equal("launcher", Assert.Single(_registry.FindSurvivors()).Name);

        Assert.Equal(ProcessEndKind.Politely, (await child.StopAsync()).Kind);
        Assert.Empty(_processes.Alive());
    }

    [Fact]
    public async Task DaemonInASessionOfItsOwn_IsEndedToo()
    {
        await using var child = _registry.Start(_processes.Shell("setsid sleep 300 & exit 0"));
        await child.WaitForExitAsync();
        await Eventually.TrueAsync(() => _processes.Alive() is [{ Command: "sleep" }], "only the daemon is left");

        await child.StopAsync();

        Assert.Empty(_processes.Alive());
    }

    [Fact]
    public async Task GrandchildWithoutTheMarker_IsEndedByItsSession()
    {
        var pids = new TaskCompletionSource<int>();
        await using var child = _registry.Start(_processes.Shell("env -i /bin/sleep 300 & echo $!; exit 0"), new ProcessOptions
        {
            OnOutputLine = line => pids.SetResult(int.Parse(line)),
            DrainTimeout = TimeSpan.FromMilliseconds(100),
        });
        int grandchild = await pids.Task;
        await child.WaitForExitAsync();

        await child.StopAsync();

        Assert.False(TestProcesses.IsAlive(grandchild));
    }

    [Fact]
    public async Task ChildThatIsGone_NeedsNoEnding()
    {
        await using var child = _registry.Start(_processes.Shell("exit 3"));

        Assert.Equal(3, await child.WaitForExitAsync());
        Assert.Equal(ProcessEndKind.AlreadyGone, (await child.StopAsync()).Kind);
        await Eventually.TrueAsync(() => _registry.Children.Count == 0, "it is no longer listed");
        Assert.Empty(_registry.FindSurvivors());
    }

    [Fact]
    public async Task ChildThatClosesItsPipes_IsStillWaitedForAndEnded()
    {
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var child = _registry.Start(_processes.Shell("echo closing; exec <&- >&- 2>&-; sleep 300 & wait"), new ProcessOptions { OnOutputLine = _ => closed.TrySetResult(), OnErrorLine = _ => { } });
        await closed.Task;

        Assert.False(child.HasExited);
        await child.StopAsync();

        Assert.True(child.HasExited);
        Assert.Empty(_registry.FindSurvivors());
    }

    [Fact]
    public async Task ZombieInTheGroup_IsNoSurvivor()
    {
        // The shell becomes a program that never asks for its child's end.
        await using var child = await StartAsync("true & echo ready; exec sleep 300");
        await Eventually.TrueAsync(() => LinuxProcessTable.Capture().All.Any(process => process.Parent == child.Id && process.IsDead), "the grandchild is a zombie");

        var end = await child.StopAsync();

        Assert.Equal(ProcessEndKind.Politely, end.Kind);
        Assert.Empty(end.Survivors);
        Assert.Empty(_registry.FindSurvivors());
    }

    [Fact]
    public async Task TwoHundredChildren_AreEndedTogether()
    {
        for (int i = 0; i < 200; i++)
            _registry.Start(_processes.Shell(i % 4 == 0 ? "sleep 300 & wait" : "exec sleep 300"), new ProcessOptions { Name = $"child {i}" });
        Assert.Equal(200, _registry.Children.Count);

        await _registry.StopAsync(CancellationToken.None);

        Assert.Empty(_registry.Children);
        Assert.Empty(_registry.FindSurvivors());
        Assert.Empty(_processes.Alive());
    }

    [Fact]
    public async Task Dispose_KillsAtOnce()
    {
        var child = await StartAsync("trap '' TERM; echo ready; while :; do sleep 0.1; done");

        child.Dispose();

        Assert.False(TestProcesses.IsAlive(child.Id));
        Assert.Empty(_registry.Children);
    }

    [Fact]
    public async Task Output_ArrivesLineByLine()
    {
        List<string> lines = [];
        await using var child = _registry.Start(_processes.Shell("echo one; echo two >&2; echo three"), new ProcessOptions
        {
            OnOutputLine = line => Add(line),
            OnErrorLine = line => Add($"error {line}"),
        });

        await child.WaitForExitAsync();

        Assert.Equal(["error two", "one", "three"], lines.Order());

        void Add(string line)
        {
            lock (lines)
                lines.Add(line);
        }
    }

    [Fact]
    public async Task FloodOfOutput_DoesNotBlockTheChild_AndABadCallbackNeither()
    {
        int lines = 0;
        await using var child = _registry.Start(_processes.Shell("yes 2>/dev/null | head -n 100000"), new ProcessOptions
        {
            OnOutputLine = _ =>
            {
                if (++lines % 1000 == 0)
                    throw new InvalidOperationException("callback");
            },
            DrainTimeout = TimeSpan.FromSeconds(20),
        });

        Assert.Equal(0, await child.WaitForExitAsync());
        Assert.Equal(100_000, lines);
    }

    [Fact]
    public async Task GrandchildThatHoldsThePipe_DoesNotHoldTheWait()
    {
        await using var child = _registry.Start(_processes.Shell("sleep 300 & echo done"), new ProcessOptions
        {
            OnOutputLine = _ => { },
            DrainTimeout = TimeSpan.FromMilliseconds(200),
        });

        Assert.Equal(0, await child.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task StopAll_EndsEveryChild_EachWithItsOwnGrace()
    {
        for (int i = 0; i < 20; i++)
            await StartAsync("echo ready; exec sleep 300");
        await StartAsync("trap '' TERM; echo ready; while :; do sleep 0.1; done", TimeSpan.FromMilliseconds(300));

        await _registry.StopAsync(CancellationToken.None);

        Assert.Empty(_registry.FindSurvivors());
        Assert.Empty(_processes.Alive());
        Assert.Throws<InvalidOperationException>(() => _registry.Start(_processes.Shell("exit 0")));
    }

    [Fact]
    public async Task StopAll_ClosesThePipesOfChildrenThatNobodyDisposes()
    {
        await using var other = new ProcessRegistry();
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var startInfo = _processes.Shell("echo ready; exec sleep 300");
        startInfo.RedirectStandardInput = startInfo.RedirectStandardError = true;
        var before = OpenPipes();
        other.Start(startInfo, new ProcessOptions { OnOutputLine = _ => ready.SetResult() });
        await ready.Task;
        var pipes = OpenPipes().Except(before).ToList();
        Assert.Equal(3, pipes.Count);

        await other.StopAsync(CancellationToken.None);

        Assert.Empty(pipes.Intersect(OpenPipes()));

        static IReadOnlyList<string> OpenPipes() =>
            [.. new DirectoryInfo("/proc/self/fd").EnumerateFileSystemInfos().Select(entry => entry.LinkTarget).OfType<string>().Where(link => link.StartsWith("pipe:", StringComparison.Ordinal))];
    }

    [Fact]
    public async Task KeepRunning_SurvivesStopAndDispose_AndStopEndsIt()
    {
        await using var other = new ProcessRegistry();
        var child = other.Start(_processes.Shell("exec sleep 300"), new ProcessOptions { Name = "server", KeepRunning = true });

        await other.StopAsync(CancellationToken.None);
        await child.DisposeAsync();

        Assert.True(TestProcesses.IsAlive(child.Id));
        Assert.Empty(other.FindSurvivors());
        await child.StopAsync();
        Assert.False(TestProcesses.IsAlive(child.Id));
    }

    [Fact]
    public async Task ChildStartedPastTheRegistry_IsFoundByTheVerification()
    {
        using var stray = Process.Start(_processes.Shell("exec sleep 300"))!;
        try
        {
            await Eventually.TrueAsync(() => _registry.FindSurvivors().Any(survivor => survivor.Identity.StartsWith($"pid {stray.Id}@", StringComparison.Ordinal)), "the stray is found");
        }
        finally
        {
            stray.Kill();
            await stray.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task ArgumentsArriveUnchanged_InBothForms()
    {
        List<string> lines = [];
        var options = new ProcessOptions { OnOutputLine = lines.Add };
        await using var list = _registry.Start(_processes.Mark(new ProcessStartInfo("printf", ["%s\\n", "a b", "\"q\"", ""])), options);
        await list.WaitForExitAsync();
        await using var text = _registry.Start(_processes.Mark(new ProcessStartInfo("printf", "%s\\n \"a b\" c")), options);
        await text.WaitForExitAsync();

        Assert.Equal(["a b", "\"q\"", "", "a b", "c"], lines);
    }

    [Fact]
    public void MissingProgram_FailsAtTheCall()
    {
        var thrown = Assert.Throws<Win32Exception>(() => _registry.Start(new ProcessStartInfo("no-such-program")));

        Assert.Contains("no-such-program", thrown.Message);
        Assert.Empty(_registry.Children);
    }

    [Fact]
    public void ShellExecution_IsRefused() =>
        Assert.Throws<ArgumentException>(() => _registry.Start(new ProcessStartInfo("document.pdf") { UseShellExecute = true }));

    private async Task<OwnedProcess> StartAsync(string script, TimeSpan? grace = null)
    {
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var child = _registry.Start(_processes.Shell(script), new ProcessOptions
        {
            OnOutputLine = line => _ = line == "ready" && ready.TrySetResult(),
            GracePeriod = grace ?? TimeSpan.FromSeconds(10),
            DrainTimeout = TimeSpan.FromMilliseconds(200),
        });
        await ready.Task.WaitAsync(TimeSpan.FromSeconds(20));
        return child;
    }
}
