namespace LifetimeGuard.Harness.Judging;

/// <summary>Compares a source path from symbols with one from a finding.</summary>
internal static class SourcePath
{
    // A build on a build server writes its sources' paths from this root instead of from the machine's folders.
    private const string MappedRoot = "/_";

    public static bool IsSame(string left, string right)
    {
        string first = left.Replace('\\', '/');
        string second = right.Replace('\\', '/');
        return first == second || EndsWithMapped(first, second) || EndsWithMapped(second, first);
    }

    private static bool EndsWithMapped(string full, string mapped) =>
        mapped.StartsWith(MappedRoot, StringComparison.Ordinal)
        && mapped.IndexOf('/', MappedRoot.Length) is > 0 and var rest
        && full.EndsWith(mapped[rest..], StringComparison.Ordinal);
}
