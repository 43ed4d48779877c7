using LifetimeGuard.Harness.Reporting;

namespace LifetimeGuard.Cli.Running;

/// <summary>The JSON report on disk.</summary>
internal static class ReportFile
{
    /// <summary>Writes the file, and its folder when that is missing.</summary>
    public static void Write(SuiteReport report, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using FileStream stream = File.Create(path);
        JsonReport.Write(report, stream);
    }
}
