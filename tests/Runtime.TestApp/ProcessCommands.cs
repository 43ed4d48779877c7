using System.Diagnostics;
using LifetimeGuard.Runtime.Processes;
using LifetimeGuard.Runtime.Shutdown;
using LifetimeGuard.Runtime.Tasks;
using LifetimeGuard.Runtime.Threads;

namespace LifetimeGuard.Runtime.TestApp;

/// <summary>Programs that own children.</summary>
internal static class ProcessCommands
{
    /// <summary>Starts shell commands and waits to be killed. One that begins with <c>keep:</c> is meant to stay.</summary>
    public static async Task<int> OwnChildrenAsync(string journal, string[] programs)
    {
        var registry = new ProcessRegistry(new ProcessRegistryOptions { JournalPath = journal });
        foreach (string program in programs)
        {
            bool keep = program.StartsWith("keep:", StringComparison.Ordinal);
            string script = keep ? program["keep:".Length..] : program;
            var child = registry.Start(new ProcessStartInfo("sh", ["-c", script]), new ProcessOptions { Name = script, KeepRunning = keep });
            Console.WriteLine($"CHILD {child.Id}");
        }

        Console.WriteLine("READY");
        await Task.Delay(Timeout.Infinite);
        GC.KeepAlive(registry);
        return 1;
    }

    /// <summary>Owns one child that ignores SIGTERM, until a signal comes.</summary>
    public static async Task<int> OwnChildUntilSignalAsync(string journal, string log)
    {
        await using var shutdown = new ShutdownCoordinator(new ShutdownOptions { LogPath = log });
        shutdown.ListenForSignals();
        var registry = new ProcessRegistry(new ProcessRegistryOptions { JournalPath = journal });
        shutdown.Register(registry);
        var trapped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var child = registry.Start(
            new ProcessStartInfo("sh", ["-c", "trap '' TERM; echo trapped; while :; do sleep 0.1; done"]),
            new ProcessOptions { Name = "stubborn", GracePeriod = TimeSpan.FromSeconds(0.5), OnOutputLine = _ => trapped.TrySetResult() });
        Console.WriteLine($"CHILD {child.Id}");
        await trapped.Task;
        Console.WriteLine("READY");
        return (await shutdown.Completion).ExitCode;
    }

    /// <summary>Starts a child, a thread and a job, as far as a shutdown lets it, and waits for the shutdown.</summary>
    public static async Task<int> StartUntilSignalAsync(string journal, string log)
    {
        await using var shutdown = new ShutdownCoordinator(new ShutdownOptions { LogPath = log });
        shutdown.ListenForSignals();
        try
        {
            var registry = new ProcessRegistry(new ProcessRegistryOptions { JournalPath = journal });
            shutdown.Register(registry);
            var threads = new ThreadRegistry();
            shutdown.Register(threads);
            var scope = new TaskScope("jobs");
            shutdown.Register(scope);
            threads.Start("worker", token => token.WaitHandle.WaitOne());
            scope.Run("job", token => Task.Delay(Timeout.Infinite, token));
            registry.Start(new ProcessStartInfo("sh", ["-c", "sleep 300 & wait"]), new ProcessOptions { Name = "child" });
            Console.WriteLine("READY");
        }
        catch (InvalidOperationException exception)
        {
            Console.WriteLine($"TOO LATE {exception.Message}");
        }

        return (await shutdown.Completion).ExitCode;
    }

    /// <summary>Adopts a grandchild whose parent has exited, ends it, and says what of it is left in the process table.</summary>
    public static async Task<int> AdoptOrphanAsync()
    {
        Console.WriteLine("READY");
        await using var registry = new ProcessRegistry(new ProcessRegistryOptions { AdoptOrphans = true });
        var orphan = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var child = registry.Start(new ProcessStartInfo("sh", ["-c", "sleep 300 & echo $!"]), new ProcessOptions
        {
            OnOutputLine = orphan.SetResult,
            DrainTimeout = TimeSpan.FromMilliseconds(200),
        });
        string stat = $"/proc/{await orphan.Task}/stat";
        await child.WaitForExitAsync();
        Console.WriteLine($"ADOPTED {(await File.ReadAllTextAsync(stat)).Split(' ')[3] == Environment.ProcessId.ToString()}");

        await child.StopAsync();
        Console.WriteLine($"LEFT {(File.Exists(stat) ? await File.ReadAllTextAsync(stat) : "")}");
        return 0;
    }
}
