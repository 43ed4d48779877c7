using LifetimeGuard.Harness.Reporting;

namespace LifetimeGuard.Harness.Probes;

/// <summary>Files in the run's temp folder.</summary>
/// <param name="temp">The app's TMPDIR.</param>
/// <param name="given">Paths in it that the suite itself gave to the app: what lies there is the app's data, not residue.</param>
internal sealed class ResidueProbe(string temp, IReadOnlyList<string> given) : ILeakProbe
{
    private const int MostListed = 1000;

    // Sockets and locks of the runtime; a killed process leaves them, and that it was killed is another leak.
    private static readonly string[] RuntimeOwned = ["dotnet-diagnostic-", "clr-debug-pipe-", ".dotnet", "system-commandline-sentinel-files", ".NETCoreApp", "NuGetScratch"];

    public string Name => LeakKinds.Residue;

    public ProbeSnapshot Capture() =>
        Directory.Exists(temp) ? new ProbeSnapshot(Files().Take(MostListed).Select(Describe)) : ProbeSnapshot.Empty;

    private IEnumerable<string> Files() =>
        from top in Directory.EnumerateFileSystemEntries(temp)
        where !RuntimeOwned.Any(known => Path.GetFileName(top).StartsWith(known, StringComparison.Ordinal))
        from file in Directory.Exists(top) ? Directory.EnumerateFiles(top, "*", SearchOption.AllDirectories) : [top]
        where !given.Any(path => file == path || file.StartsWith(path + "/", StringComparison.Ordinal))
        select file;

    private ProbeItem Describe(string file)
    {
        string name = Path.GetRelativePath(temp, file);
        return new ProbeItem(name, $"file {{temp}}/{name}", WithoutDigits(name));
    }

    private static string WithoutDigits(string name) => string.Concat(name.Where(character => !char.IsAsciiDigit(character)));
}
