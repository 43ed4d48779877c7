namespace LifetimeGuard.Harness.Inside;

/// <summary>Finds the probe's file. It is carried beside the harness and never loaded into it.</summary>
internal static class ProbeLocator
{
    private const string FileName = "LifetimeGuard.Probe.dll";

    /// <summary>Full path of the probe.</summary>
    /// <exception cref="HarnessException">The installation is incomplete.</exception>
    public static string Find()
    {
        string folder = Path.GetDirectoryName(typeof(ProbeLocator).Assembly.Location) is { Length: > 0 } beside
            ? beside
            : AppContext.BaseDirectory;
        string path = Path.Combine(folder, FileName);

        return File.Exists(path)
            ? path
            : throw new HarnessException(ExitCodes.Infrastructure, $"{FileName} is missing beside the harness in {folder}.");
    }
}
