namespace LifetimeGuard.Harness.Platform;

/// <summary>Signal numbers that are the same on every Linux architecture that .NET runs on (19 is not SIGSTOP on MIPS and Alpha only).</summary>
internal static class Signals
{
    public const int Kill = 9;

    public const int Stop = 19;

    /// <summary>The number of a signal that a suite may name.</summary>
    public static int Number(string name) => name switch
    {
        "SIGHUP" => 1,
        "SIGINT" => 2,
        "SIGQUIT" => 3,
        "SIGTERM" => 15,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Not a signal that a suite may name."),
    };
}
