using LifetimeGuard.Runtime.Processes;
using LifetimeGuard.Runtime.Shutdown;
using LifetimeGuard.Runtime.Threads;
using StableStudio.History;
using StableStudio.Jobs;
using StableStudio.Learning;
using StableStudio.Packs;
using StableStudio.Rendering;
using StableStudio.Web;
using StableStudio.Window;

namespace StableStudio;

internal static class Program
{
    private const int Usage = 2;

    private static async Task<int> Main(string[] args)
    {
        if (args is not ["--data", var data])
        {
            await Console.Error.WriteLineAsync("usage: StableStudio.Guarded --data FOLDER");
            return Usage;
        }

        var folders = new StudioFolders(data);
        await using var shutdown = new ShutdownCoordinator(new ShutdownOptions { LogPath = folders.ShutdownLog });
        shutdown.ListenForSignals();

        var window = OpenWindow(folders, shutdown);
        var reason = await window.RunAsync(shutdown.ShutdownStarted);
        var report = await shutdown.ShutdownAsync(reason);

        Console.WriteLine("CLOSED");
        return report.ExitCode;
    }

    /// <summary>Builds the studio. Whatever runs gets its owner here, and each owner its place in the shutdown.</summary>
    private static MainWindow OpenWindow(StudioFolders folders, ShutdownCoordinator shutdown)
    {
        var processes = new ProcessRegistry(new ProcessRegistryOptions { JournalPath = folders.ProcessJournal });
        var threads = new ThreadRegistry();
        var learning = new LearningLog(folders.Learning);

        var runner = new JobRunner(new Executor(folders, processes), new HistoryStore(folders.History), learning);
        var queue = new JobQueue(runner, threads);

        shutdown.Register("job intake", ShutdownPhase.StopIntake, _ => queue.StopIntake());
        shutdown.Register("job queue", ShutdownPhase.Jobs, queue.DrainAsync, budget: TimeSpan.FromSeconds(5));
        shutdown.Register(learning);
        shutdown.Register(processes);
        shutdown.Register(threads);

        return new MainWindow(new CommandInput(Console.In), Console.Out, new PackStore(), queue, new WebUi(folders, processes));
    }
}
