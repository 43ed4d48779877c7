using LifetimeGuard.Runtime.Processes;
using LifetimeGuard.Runtime.Shutdown;
using LifetimeGuard.Runtime.Tasks;
using LifetimeGuard.Runtime.Threads;

namespace LifetimeGuard.Runtime.Hosting;

/// <summary>How the generic host shuts down. Where a part has no logger of its own, it gets the host's.</summary>
public sealed class LifetimeGuardHostOptions
{
    private TimeSpan _servicesBudget = TimeSpan.FromSeconds(5);

    /// <summary>Deadlines, log and watchdog of the whole shutdown.</summary>
    public ShutdownOptions Shutdown { get; set; } = new();

    /// <summary>Of the <see cref="ProcessRegistry"/> that services get.</summary>
    public ProcessRegistryOptions Processes { get; set; } = new();

    /// <summary>Of the <see cref="ThreadRegistry"/> that services get: a thread that has not ended when the shutdown is over is left behind.</summary>
    public ThreadRegistryOptions Threads { get; set; } = new() { DisposeTimeout = TimeSpan.Zero };

    /// <summary>Of the <see cref="TaskScope"/> that services get: a failing task leaves the others alone, and what ignores its token is left behind.</summary>
    public TaskScopeOptions Tasks { get; set; } = new() { OnFailure = FailurePolicy.KeepGoing, DisposeTimeout = TimeSpan.Zero };

    /// <summary>
    /// What the <c>StopAsync</c> of all hosted services may take together: five seconds by default. Each gets an equal share of what
    /// is left, its token is cancelled after four fifths of that, and a service that takes longer is left behind and named. The
    /// <c>StoppingAsync</c> and <c>StoppedAsync</c> of lifecycle services get a fifth of it each. Takes the place of the host's own
    /// shutdown timeout, which is one token for all.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public TimeSpan ServicesBudget
    {
        get => _servicesBudget;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            _servicesBudget = value;
        }
    }

    /// <summary>
    /// Whether signals are answered by <see cref="ShutdownCoordinator.ListenForSignals"/>: a second one forces, a third one exits.
    /// The host alone swallows both. True by default.
    /// </summary>
    public bool ListensForSignals { get; set; } = true;

    /// <summary>
    /// Whether <see cref="Environment.ExitCode"/> becomes <see cref="ShutdownReport.ExitCode"/> where nobody has set it. True by default:
    /// the host alone ends with 0, whatever was left behind.
    /// </summary>
    public bool SetsExitCode { get; set; } = true;
}
