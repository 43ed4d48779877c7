namespace LifetimeGuard.Runtime.Shutdown;

/// <summary>Exit codes that tell a clean end from the others. A third signal n ends the process with 128 + n.</summary>
public static class ShutdownExitCodes
{
    /// <summary>Everything ended in time, nothing is left.</summary>
    public const int Clean = 0;

    /// <summary>The sequence came to its end, but a step failed, was late, or left something behind (EX_SOFTWARE of sysexits.h).</summary>
    public const int Failed = 70;

    /// <summary>The shutdown was forced: by a second signal, or by the watchdog (the code of timeout(1)).</summary>
    public const int Forced = 124;
}
