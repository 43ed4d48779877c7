using LifetimeGuard.Harness.Platform;

namespace LifetimeGuard.Harness.Apps;

/// <summary>Ends everything that a run started, and makes sure of it.</summary>
internal static class FamilyEnd
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <summary>Kills members until a look finds none: a member may start another between a look and its end.</summary>
    /// <returns>Command lines of what is still alive after the deadline (a process stuck in the kernel); normally none.</returns>
    public static async Task<IReadOnlyList<string>> KillAsync(FamilyWatch watch, ProcessFamily family, IOperatingSystem system, TimeProvider time)
    {
        long start = time.GetTimestamp();
        while (true)
        {
            watch.Look();
            var living = family.Living();
            if (living.Count == 0)
                return [];
            if (time.GetElapsedTime(start) > Deadline)
                return [.. living.Select(process => $"{process.Identity.Id}: {system.CommandLine(process.Identity.Id)}")];

            foreach (var process in living)
                system.Signal(process.Identity, Signals.Kill);
            await Task.Delay(Pause, time).ConfigureAwait(false);
        }
    }
}
