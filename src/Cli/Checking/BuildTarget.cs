using LifetimeGuard.Harness;

namespace LifetimeGuard.Cli.Checking;

/// <summary>What is checked: a solution or a project, found from what the user wrote.</summary>
internal sealed record BuildTarget
{
    private static readonly string[] SolutionEndings = [".sln", ".slnx", ".slnf"];
    private static readonly string[] ProjectEndings = [".csproj", ".fsproj", ".vbproj", ".proj"];

    // Enough to choose from; a monorepo has thousands.
    private const int MaxListed = 10;

    /// <summary>The projects or the solution to build: absolute paths.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>The folder of the first file: the SDK and NuGet look for their configuration from here.</summary>
    public string Directory => Path.GetDirectoryName(Files[0])!;

    /// <summary>The repository's root, or else <see cref="Directory"/>.</summary>
    public string BaseDirectory => RepositoryRootOf(Directory) ?? Directory;

    /// <summary>For messages.</summary>
    public string Name => string.Join(" and ", Files.Select(Path.GetFileName));

    /// <summary>Finds what to build.</summary>
    /// <exception cref="ToolException">The path does not exist, or what to build is not clear (usage).</exception>
    public static BuildTarget Resolve(string path)
    {
        string full = Path.GetFullPath(path);
        if (File.Exists(full))
        {
            return IsSolution(full) || IsProject(full)
                ? new BuildTarget { Files = [full] }
                : throw Usage($"{path} is neither a solution ({string.Join(", ", SolutionEndings)}) nor a project ({string.Join(", ", ProjectEndings)}).");
        }

        if (!System.IO.Directory.Exists(full))
            throw Usage($"{path} does not exist.");

        string[] files = [.. System.IO.Directory.EnumerateFiles(full).Order(StringComparer.Ordinal)];
        string[] solutions = [.. files.Where(IsSolution)];
        string[] projects = [.. files.Where(IsProject)];
        string[] choice = solutions.Length > 0 ? solutions : projects;
        return choice switch
        {
            [var only] => new BuildTarget { Files = [only] },
            [] => throw Usage(NothingHere(path, full)),
            _ => throw Usage($"{path} has more than one {(solutions.Length > 0 ? "solution" : "project")}; name the one to check: {List(choice, full)}."),
        };
    }

    private static string NothingHere(string path, string full)
    {
        string[] below =
        [
            .. System.IO.Directory.EnumerateFiles(full, "*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 4, IgnoreInaccessible = true })
                .Where(file => IsSolution(file) || IsProject(file))
                .OrderBy(file => !IsSolution(file)).ThenBy(file => file, StringComparer.Ordinal),
        ];
        return below.Length == 0
            ? $"{path} has no solution and no project: there is nothing to check."
            : $"{path} has no solution and no project of its own; name one of those below it: {List(below, full)}.";
    }

    private static string List(string[] files, string directory)
    {
        string listed = string.Join(", ", files.Take(MaxListed).Select(file => Path.GetRelativePath(directory, file)));
        return files.Length > MaxListed ? $"{listed} and {files.Length - MaxListed} more" : listed;
    }

    private static bool IsSolution(string file) => SolutionEndings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);

    private static bool IsProject(string file) => ProjectEndings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);

    private static string? RepositoryRootOf(string directory)
    {
        for (DirectoryInfo? folder = new(directory); folder is not null; folder = folder.Parent)
        {
            if (Path.Exists(Path.Combine(folder.FullName, ".git")))
                return folder.FullName;
        }

        return null;
    }

    private static ToolException Usage(string message) => new(ExitCodes.Usage, message);
}
