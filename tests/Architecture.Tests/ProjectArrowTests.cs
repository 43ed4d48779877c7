namespace LifetimeGuard.Architecture.Tests;

/// <summary>The arrows between the projects, as docs/architecture.md draws them.</summary>
public sealed class ProjectArrowTests
{
    private static readonly Dictionary<string, string[]> AllowedReferences = new()
    {
        ["LifetimeGuard.Analyzers"] = [],
        ["LifetimeGuard.CodeFixes"] = ["LifetimeGuard.Analyzers"],
        ["LifetimeGuard.Package"] = ["LifetimeGuard.Analyzers", "LifetimeGuard.CodeFixes"],
        ["LifetimeGuard.Runtime"] = [],
        ["LifetimeGuard.Probe"] = [],
        // The probe is a file beside the harness, loaded into another process; the canary likewise is run, not called.
        ["LifetimeGuard.Harness"] = ["LifetimeGuard.Probe", "LifetimeGuard.Canary"],
        ["LifetimeGuard.Canary"] = [],
        ["LifetimeGuard.Cli"] = ["LifetimeGuard.Harness", "LifetimeGuard.Analyzers"],
    };

    public static TheoryData<string> SourceProjects =>
        [.. Repository.Projects.Where(project => project.RelativePath.StartsWith("src/", StringComparison.Ordinal)).Select(project => project.Name)];

    [Theory, MemberData(nameof(SourceProjects))]
    public void SourceProject_ReferencesOnlyWhatTheArchitectureAllows(string name)
    {
        var project = Repository.Projects.Single(candidate => candidate.Name == name);

        Assert.True(AllowedReferences.TryGetValue(name, out string[]? allowed), $"{project}: add it to the arrows here and in docs/architecture.md");
        Assert.Empty(project.References.Except(allowed));
    }

    [Fact]
    public void Probe_ReferencesNothing() =>
        Assert.Empty(Repository.Projects.Single(project => project.Name == "LifetimeGuard.Probe").Packages);

    [Fact]
    public void Runtime_DependsOnAbstractionsOnly() =>
        Assert.Equal(
            ["Microsoft.Extensions.Hosting.Abstractions", "Microsoft.Extensions.Logging.Abstractions"],
            Repository.Projects.Single(project => project.Name == "LifetimeGuard.Runtime").Packages
                .Where(package => !package.EndsWith("Analyzers", StringComparison.Ordinal)).Order());

    [Fact]
    public void EveryProject_IsInTheSolution()
    {
        string solution = File.ReadAllText(Path.Combine(Repository.Root, "LifetimeGuard.sln")).Replace('\\', '/');

        Assert.All(Repository.Projects, project => Assert.Contains($"\"{project.RelativePath}\"", solution));
    }
}
