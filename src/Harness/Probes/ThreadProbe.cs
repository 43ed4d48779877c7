using System.Globalization;
using LifetimeGuard.Harness.Platform;
using LifetimeGuard.Harness.Reporting;

namespace LifetimeGuard.Harness.Probes;

/// <summary>The app's threads, the runtime's own included: who asked for a thread is known from the event trace only.</summary>
internal sealed class ThreadProbe(int processId, IOperatingSystem system) : ILeakProbe
{
    public string Name => LeakKinds.Thread;

    public ProbeSnapshot Capture() => new(system.Threads(processId).Select(Describe));

    public static string KeyOf(ThreadEntry thread) => $"{thread.Id}@{thread.StartTicks}";

    /// <summary>The kernel's ID of a thread that this probe described.</summary>
    public static int IdOf(ProbeItem thread) => int.Parse(thread.Key[..thread.Key.IndexOf('@')], CultureInfo.InvariantCulture);

    private static ProbeItem Describe(ThreadEntry thread) =>
        new(KeyOf(thread), $"thread {thread.Id} \"{thread.Name}\"", thread.Name);
}
