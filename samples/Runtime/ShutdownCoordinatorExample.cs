using LifetimeGuard.Runtime.Shutdown;
using LifetimeGuard.Runtime.Tasks;

namespace LifetimeGuard.Samples.Runtime;

/// <summary>A running job and a step of your own, ended in order.</summary>
public static class ShutdownCoordinatorExample
{
    public static async Task RunAsync(TextWriter output)
    {
        // Without the option the watchdog ends the process when it still exists after 30 seconds.
        await using var shutdown = new ShutdownCoordinator(new ShutdownOptions { ForceExitAfter = Timeout.InfiniteTimeSpan });
        await using var jobs = new TaskScope("jobs");
        shutdown.Register(jobs);
        shutdown.Register("history", ShutdownPhase.Components, async deadline => await output.WriteLineAsync("history is written".AsMemory(), deadline));

        jobs.Run("render", async token =>
        {
            try
            {
                await Task.Delay(Timeout.Infinite, token);
            }
            finally
            {
                await output.WriteLineAsync("render is cancelled");
            }
        });

        ShutdownReport report = await shutdown.ShutdownAsync(ShutdownReason.WindowClosed);
        foreach (ShutdownStep step in report.Steps)
            await output.WriteLineAsync($"{step.Phase}: {step.Participant}, {step.Outcome}");
        await output.WriteLineAsync($"{report.Outcome}, exit code {report.ExitCode}, {report.Survivors.Count} left");
    }
}
