using LifetimeGuard.Harness.Platform;
using LifetimeGuard.Harness.Reporting;

namespace LifetimeGuard.Harness.Probes;

/// <summary>Open files, pipes and sockets that the app's own code opened.</summary>
internal sealed class DescriptorProbe(int processId, IOperatingSystem system) : ILeakProbe
{
    // Two descriptors stay open for every loaded assembly; the rest are the runtime's event queues and double mapping.
    private static readonly string[] RuntimeOwned = ["anon_inode:[eventpoll]", "anon_inode:[eventfd]", "anon_inode:inotify", "anon_inode:[pidfd]", "/memfd:doublemapper"];

    public string Name => LeakKinds.Descriptor;

    public ProbeSnapshot Capture()
    {
        var listening = system.ListeningPorts(processId).Select(port => $"socket:[{port.Inode}]").ToHashSet();
        var descriptors = system.Descriptors(processId);
        return new ProbeSnapshot(descriptors
            .Where(descriptor => !IsRuntimeOwned(descriptor.Target) && !listening.Contains(descriptor.Target) && !IsToItself(descriptor, descriptors))
            .Select(Describe));
    }

    /// <summary>What a descriptor that this probe described refers to.</summary>
    public static string TargetOf(ProbeItem descriptor) => descriptor.Key[(descriptor.Key.IndexOf('>') + 1)..];

    private static bool IsRuntimeOwned(string target) =>
        target.EndsWith(".dll", StringComparison.Ordinal)
        || target.EndsWith(".so", StringComparison.Ordinal)
        || target.StartsWith("/dev/", StringComparison.Ordinal)
        || target.StartsWith("/proc/", StringComparison.Ordinal)
        || target.StartsWith("/sys/", StringComparison.Ordinal)
        || RuntimeOwned.Any(known => target.StartsWith(known, StringComparison.Ordinal));

    // A pipe with both ends in one process is how the runtime's signal handler wakes its own thread.
    private static bool IsToItself(DescriptorEntry descriptor, IReadOnlyList<DescriptorEntry> all) =>
        descriptor.Target.StartsWith("pipe:[", StringComparison.Ordinal)
        && all.Any(other => other.Number != descriptor.Number && other.Target == descriptor.Target);

    private static ProbeItem Describe(DescriptorEntry descriptor)
    {
        int inode = descriptor.Target.IndexOf(":[", StringComparison.Ordinal);
        string stable = inode > 0 ? descriptor.Target[..inode] : Path.GetFileName(descriptor.Target);
        return new ProbeItem($"{descriptor.Number}>{descriptor.Target}", $"descriptor {descriptor.Number}: {descriptor.Target}", stable);
    }
}
