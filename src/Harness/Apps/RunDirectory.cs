using System.Security.Cryptography;

namespace LifetimeGuard.Harness.Apps;

/// <summary>The folder of one run: the app's own temp folder, and beside it what only the harness may see.</summary>
internal sealed class RunDirectory : IDisposable
{
    // A Unix socket's path has at most 107 bytes; a deep temp folder would not leave enough.
    private const int LongestUsableTempPath = 70;

    private RunDirectory(string root)
    {
        Root = root;
        Temp = Path.Combine(root, "t");
        Directory.CreateDirectory(Temp);
    }

    public string Root { get; }

    /// <summary>The app's TMPDIR, empty at the start.</summary>
    public string Temp { get; }

    /// <summary>Where the harness listens for the probe.</summary>
    public string ProbeSocket => Path.Combine(Root, "probe");

    /// <summary>Where the runtime's events are written to.</summary>
    public string Trace => Path.Combine(Root, "events.nettrace");

    public static RunDirectory Create()
    {
        string temp = Path.GetTempPath();
        if (temp.Length > LongestUsableTempPath)
            temp = "/tmp";
        return new RunDirectory(Path.Combine(temp, $"lifetimeguard-{RandomNumberGenerator.GetHexString(8, lowercase: true)}"));
    }

    /// <summary>Puts the temp folder in place of <c>{temp}</c>.</summary>
    public string Expand(string text) => text.Replace("{temp}", Temp, StringComparison.Ordinal);

    public void Dispose()
    {
        if (Directory.Exists(Root))
            Directory.Delete(Root, recursive: true);
    }
}
