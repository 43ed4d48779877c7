namespace LifetimeGuard.Harness;

/// <summary>What a process that ran the harness tells its caller. A leak, a broken instrument and a broken build are not the same.</summary>
public static class ExitCodes
{
    /// <summary>Everything was looked at and nothing was left behind.</summary>
    public const int Clean = 0;

    /// <summary>At least one run left something behind.</summary>
    public const int Leaks = 1;

    /// <summary>The suite file, or the way it was asked for, is wrong.</summary>
    public const int Usage = 2;

    /// <summary>A run says nothing: the app crashed at start, was never ready, or a planted leak was not seen.</summary>
    public const int InvalidRun = 3;

    /// <summary>The app does not build, or a tool that is needed is missing.</summary>
    public const int Infrastructure = 4;
}
