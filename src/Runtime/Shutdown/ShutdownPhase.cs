namespace LifetimeGuard.Runtime.Shutdown;

/// <summary>
/// One step of a shutdown. Phases form a graph: each names the phases it comes after or before, and the coordinator
/// runs them in that order. The static phases are the default plan, and lie one behind the other.
/// </summary>
public sealed class ShutdownPhase
{
    /// <summary>1. Stop accepting new work.</summary>
    public static ShutdownPhase StopIntake { get; } = new("stop intake") { Budget = Seconds(2), Reserve = Seconds(0.5) };

    /// <summary>2. Let running jobs end for a while, then cancel them.</summary>
    public static ShutdownPhase Jobs { get; } = new("jobs") { After = [StopIntake], Budget = Seconds(10), Reserve = Seconds(3) };

    /// <summary>3. Flush and close the components, side by side.</summary>
    public static ShutdownPhase Components { get; } = new("components") { After = [Jobs], Budget = Seconds(5), Reserve = Seconds(1.5) };

    /// <summary>4. End child processes.</summary>
    public static ShutdownPhase Processes { get; } = new("processes") { After = [Components], Budget = Seconds(8), Reserve = Seconds(2.5) };

    /// <summary>5. Stop and join threads.</summary>
    public static ShutdownPhase Threads { get; } = new("threads") { After = [Processes], Budget = Seconds(3), Reserve = Seconds(1) };

    /// <summary>6. Close the user interface.</summary>
    public static ShutdownPhase UserInterface { get; } = new("user interface") { After = [Threads], Budget = Seconds(2), Reserve = Seconds(0.5) };

    // 7. Look for survivors; the coordinator's own.
    internal static ShutdownPhase Verification { get; } = new("verification") { After = [UserInterface], Budget = Seconds(2), Reserve = Seconds(0.5) };

    /// <summary>Creates a phase.</summary>
    /// <param name="name">Unique in the plan; what the log calls it.</param>
    public ShutdownPhase(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
    }

    /// <summary>What the log calls it.</summary>
    public string Name { get; }

    /// <summary>The phases that must be over before this one begins.</summary>
    public IReadOnlyList<ShutdownPhase> After { get; init; } = [];

    /// <summary>The phases that begin only when this one is over.</summary>
    public IReadOnlyList<ShutdownPhase> Before { get; init; } = [];

    /// <summary>Whether its participants are stopped side by side (the default), or one after the other as registered.</summary>
    public bool RunsInParallel { get; init; } = true;

    /// <summary>How long a participant of this phase may take at most, where time allows.</summary>
    public TimeSpan Budget { get; init; } = Seconds(2);

    /// <summary>
    /// The time that is kept for this phase whatever the earlier ones do. Where the reserves of a plan exceed
    /// <see cref="ShutdownOptions.TotalBudget"/>, each is scaled down in proportion.
    /// </summary>
    public TimeSpan Reserve { get; init; } = Seconds(0.5);

    /// <inheritdoc />
    public override string ToString() => Name;

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);
}
