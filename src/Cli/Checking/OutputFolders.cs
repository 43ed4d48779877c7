namespace LifetimeGuard.Cli.Checking;

/// <summary>The bin and obj folders of a tree at one moment: a project that sets its own output path still writes there.</summary>
internal sealed class OutputFolders
{
    private readonly string _root;
    private readonly Dictionary<string, DateTime> _before;

    private OutputFolders(string root)
    {
        _root = root;
        _before = Find(root).ToDictionary(folder => folder, Directory.GetLastWriteTimeUtc);
    }

    /// <summary>Remembers what there is.</summary>
    public static OutputFolders Of(string root) => new(root);

    /// <summary>What has come, or was written to, since.</summary>
    public IReadOnlyList<string> NewOnes() =>
    [
        .. Find(_root)
            .Where(folder => !_before.TryGetValue(folder, out DateTime written) || written != Directory.GetLastWriteTimeUtc(folder))
            .Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Find(string root) =>
        Directory.EnumerateFiles(root, "*.*proj", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })
            .Select(project => Path.GetDirectoryName(project)!)
            .Distinct()
            .SelectMany(folder => new[] { Path.Combine(folder, "bin"), Path.Combine(folder, "obj") })
            .Where(Directory.Exists);
}
