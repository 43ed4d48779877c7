namespace LifetimeGuard.Harness.Suites;

/// <summary>Reads <c>suite.json</c>; <c>docs/suite.schema.json</c> describes it for editors.</summary>
public static class SuiteFile
{
    /// <summary>Reads a suite. Comments and trailing commas are allowed, unknown keys are not.</summary>
    /// <exception cref="SuiteFormatException">Not there, not JSON, or not a suite: one problem, with its place.</exception>
    public static Suite Load(string path)
    {
        byte[] utf8 = Read(path);
        return new SuiteReader(new SuiteDocument(path, utf8)).Read(FolderOf(path));
    }

    private static byte[] Read(string path)
    {
        try
        {
            byte[] bytes = File.ReadAllBytes(path);
            // A byte order mark is for editors; the JSON reader does not know it.
            return bytes.AsSpan().StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            string problem = unreadable is FileNotFoundException or DirectoryNotFoundException
                ? "there is no such suite file"
                : unreadable.Message;
            throw new SuiteFormatException(path, line: 0, column: 0, problem);
        }
    }

    private static string FolderOf(string path) => Path.GetDirectoryName(Path.GetFullPath(path))!;
}
