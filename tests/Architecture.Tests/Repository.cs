using System.Reflection;
using System.Xml.Linq;

namespace LifetimeGuard.Architecture.Tests;

/// <summary>The source tree as its files say it is: projects, their references, the C# files that are ours.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryRoot").Value!;

    private static readonly string[] SourceFolders = ["src", "samples", "tests", "benchmarks"];

    public static IReadOnlyList<ProjectFile> Projects { get; } =
        [.. FilesNamed("*.csproj").Select(ProjectFile.Load).OrderBy(project => project.RelativePath, StringComparer.Ordinal)];

    public static IEnumerable<string> CSharpFiles(string under) =>
        FilesNamed("*.cs").Where(file => Relative(file).StartsWith(under + "/", StringComparison.Ordinal));

    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static IEnumerable<string> FilesNamed(string pattern) =>
        from folder in SourceFolders
        let path = Path.Combine(Root, folder)
        where Directory.Exists(path)
        from file in Directory.EnumerateFiles(path, pattern, SearchOption.AllDirectories)
        where !IsBuildOutput(file)
        select file;

    private static bool IsBuildOutput(string file) =>
        Relative(file).Split('/') is var parts && (parts.Contains("bin") || parts.Contains("obj") || parts.Contains("artifacts"));
}

/// <summary>One project file and what it refers to.</summary>
internal sealed record ProjectFile(string RelativePath, string RootNamespace, IReadOnlyList<string> References, IReadOnlyList<string> Packages)
{
    public string Name => Path.GetFileNameWithoutExtension(RelativePath);

    public string Folder => Path.GetDirectoryName(RelativePath)!.Replace('\\', '/');

    public static ProjectFile Load(string path)
    {
        var document = XDocument.Load(path);
        string name = Path.GetFileNameWithoutExtension(path);
        return new ProjectFile(
            Repository.Relative(path),
            document.Descendants("RootNamespace").FirstOrDefault()?.Value ?? name,
            [.. Includes("ProjectReference").Select(include => Path.GetFileNameWithoutExtension(include.Replace('\\', '/')))],
            [.. Includes("PackageReference")]);

        IEnumerable<string> Includes(string item) =>
            document.Descendants(item).Select(element => element.Attribute("Include")?.Value).OfType<string>();
    }

    public override string ToString() => RelativePath;
}
