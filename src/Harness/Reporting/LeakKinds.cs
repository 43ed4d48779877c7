namespace LifetimeGuard.Harness.Reporting;

/// <summary>The kinds of things that can be left behind, as reports spell them.</summary>
public static class LeakKinds
{
    /// <summary>A process that lives on after the app, or that a cancelled act left running.</summary>
    public const string Process = "process";

    /// <summary>A thread that keeps the app alive, or that nobody ended.</summary>
    public const string Thread = "thread";

    /// <summary>A task that was still running when the process ended, and that nobody waited for.</summary>
    public const string Task = "task";

    /// <summary>A timer that was still due when the process ended.</summary>
    public const string Timer = "timer";

    /// <summary>A file, pipe or socket that was still open when the process ended.</summary>
    public const string Descriptor = "descriptor";

    /// <summary>A TCP port that is still listened on.</summary>
    public const string Port = "port";

    /// <summary>A file in the run's temp folder that the app made and left.</summary>
    public const string Residue = "residue";

    /// <summary>The process did not end in time, or ended with the wrong code.</summary>
    public const string Exit = "exit";

    /// <summary>The live heap grew by more than the budget.</summary>
    public const string Heap = "heap";
}
