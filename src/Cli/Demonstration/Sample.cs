using LifetimeGuard.Harness;
using LifetimeGuard.Harness.Suites;

namespace LifetimeGuard.Cli.Demonstration;

/// <summary>The sample app in its two versions, as it lies in the repository.</summary>
internal sealed record Sample(string RepositoryDirectory, Suite Suite)
{
    /// <summary>The app that makes the mistakes.</summary>
    public const string Leaky = "leaky";

    /// <summary>The same app, with an owner for everything.</summary>
    public const string Guarded = "guarded";

    private static readonly string SuitePath = Path.Combine("samples", "StableStudio", "suite.json");

    /// <summary>Both projects, absolute.</summary>
    public IReadOnlyList<string> Projects => [ProjectOf(Leaky), ProjectOf(Guarded)];

    /// <summary>The sources that may have findings; a finding anywhere else is one too many.</summary>
    public string LeakySources => Path.GetDirectoryName(ProjectOf(Leaky))! + Path.DirectorySeparatorChar;

    /// <summary>Finds the sample above the current folder or, failing that, above the tool.</summary>
    /// <exception cref="ToolException">There is none (usage).</exception>
    public static Sample Find()
    {
        string[] starts = [Directory.GetCurrentDirectory(), AppContext.BaseDirectory];
        string? repository = starts.Select(RepositoryAbove).FirstOrDefault(found => found is not null);
        return repository is not null
            ? new Sample(repository, SuiteFile.Load(Path.Combine(repository, SuitePath)))
            : throw new ToolException(
                ExitCodes.Usage,
                $"The demo needs a clone of the LifetimeGuard repository: there is no {SuitePath} in or above {string.Join(" or ", starts)}.");
    }

    /// <summary>The suite over what a check in Release has built: the harness need not build it again.</summary>
    public Suite Built(string artifactsPath) => Suite with
    {
        Apps = [.. Suite.Apps.Select(app => app with { Project = null, Command = ExecutableOf(app.Project!, artifactsPath) })],
    };

    private static string ExecutableOf(string project, string artifactsPath)
    {
        string name = Path.GetFileNameWithoutExtension(project);
        return Path.Combine(artifactsPath, "bin", name, "release", OperatingSystem.IsWindows() ? $"{name}.exe" : name);
    }

    private static string? RepositoryAbove(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, SuitePath)))
                return folder.FullName;
        }

        return null;
    }

    private string ProjectOf(string app)
    {
        string project = Suite.Apps.FirstOrDefault(candidate => candidate.Name == app)?.Project
            ?? throw new ToolException(ExitCodes.Usage, $"{SuitePath} has no app \"{app}\" with a project.");
        return Path.GetFullPath(Path.Combine(Suite.Directory, project));
    }
}
