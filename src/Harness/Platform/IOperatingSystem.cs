namespace LifetimeGuard.Harness.Platform;

/// <summary>What the harness asks of the operating system about processes that are not its own.</summary>
internal interface IOperatingSystem
{
    /// <summary>Makes orphans of our descendants our children. Once per process; idempotent.</summary>
    void AdoptOrphans();

    /// <summary>All processes, zombies included.</summary>
    IReadOnlyList<ProcessEntry> Processes();

    /// <summary>One process; null when there is none with this ID.</summary>
    ProcessEntry? Find(int processId);

    /// <summary>The command line, or the short name in brackets when it has none.</summary>
    string CommandLine(int processId);

    /// <summary>Whether the environment that the process was started with has this variable with this value.</summary>
    bool HasVariable(int processId, string name, string value);

    /// <summary>Sends a signal to this process and no other; false when it is gone.</summary>
    bool Signal(ProcessIdentity process, int signal);

    /// <summary>Takes an ended child of ours off the process table; does nothing when it is not ours or has not ended.</summary>
    void Reap(int processId);

    /// <summary>The threads of a process.</summary>
    IReadOnlyList<ThreadEntry> Threads(int processId);

    /// <summary>The open descriptors of a process, by what they refer to.</summary>
    IReadOnlyList<DescriptorEntry> Descriptors(int processId);

    /// <summary>The TCP ports that a process listens on.</summary>
    IReadOnlyList<ListeningPort> ListeningPorts(int processId);
}
