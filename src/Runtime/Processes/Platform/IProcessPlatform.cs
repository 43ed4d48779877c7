using System.Diagnostics;

namespace LifetimeGuard.Runtime.Processes.Platform;

/// <summary>What the operating system has to offer for owning processes. The only place that knows which one it is.</summary>
internal interface IProcessPlatform
{
    /// <summary>Differs after each boot: process IDs and start times mean nothing across it.</summary>
    string BootId { get; }

    ProcessIdentity Self { get; }

    /// <summary>Changes a copy of the caller's start info so that the child begins in a group of its own.</summary>
    void Isolate(ProcessStartInfo startInfo);

    /// <summary>The group of a child that has just been started with the marker in its environment.</summary>
    IChildGroup GroupOf(Process process, ProcessIdentity identity, ProcessMarker marker, bool keepsRunning);

    /// <summary>
    /// What a crashed run left: carriers of its marker, except those that were meant to stay. Null where the platform cannot
    /// prove to whom a process belongs, or has ended them by itself.
    /// </summary>
    IChildGroup? GroupOfRun(string run, IReadOnlySet<int> keep);

    ProcessIdentity Identify(Process process);

    IProcessTable Capture();

    /// <summary>Makes this process the parent of orphaned descendants. False where that does not exist.</summary>
    bool AdoptOrphans();
}
