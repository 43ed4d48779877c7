namespace LifetimeGuard.Runtime.Processes;

/// <summary>How one child process is owned.</summary>
public sealed class ProcessOptions
{
    /// <summary>What logs, reports and the journal call it; the file name without a value.</summary>
    public string? Name { get; init; }

    /// <summary>How long it may take to end after it was asked to, before it is killed.</summary>
    public TimeSpan GracePeriod { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The child is meant to outlive this process (server mode): shutting down, disposing and recovering leave it alone.
    /// <see cref="OwnedProcess.StopAsync"/> still ends it.
    /// </summary>
    public bool KeepRunning { get; init; }

    /// <summary>Gets each line of standard output, on a pool thread; redirects it. Without a value nothing is redirected for you.</summary>
    public Action<string>? OnOutputLine { get; init; }

    /// <summary>Gets each line of standard error, on a pool thread; redirects it.</summary>
    public Action<string>? OnErrorLine { get; init; }

    /// <summary>
    /// How long the rest of the output may take to arrive after the child has exited. A grandchild that inherited the pipe
    /// can hold it open for ever.
    /// </summary>
    public TimeSpan DrainTimeout { get; init; } = TimeSpan.FromSeconds(1);
}
