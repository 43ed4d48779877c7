namespace LifetimeGuard.Analyzers.Framework;

/// <summary>The five families of rules, and the configuration they read. A family owns the first digit of its rules' IDs and the folder they live in.</summary>
internal static class Family
{
    public const string Configuration = "Configuration";
    public const string Tasks = "Tasks";
    public const string Runners = "Runners";
    public const string Timeouts = "Timeouts";
    public const string Processes = "Processes";
    public const string Shutdown = "Shutdown";

    /// <summary>The start of every ID in <paramref name="family"/>: "LG4" for <see cref="Processes"/>.</summary>
    public static string IdPrefixOf(string family) => family switch
    {
        Configuration => "LG0",
        Tasks => "LG1",
        Runners => "LG2",
        Timeouts => "LG3",
        Processes => "LG4",
        Shutdown => "LG5",
        _ => throw new ArgumentOutOfRangeException(nameof(family), family, "not a family of rules"),
    };
}
