using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LifetimeGuard.Analyzers.Tests.Verification;

/// <summary>
/// Projects to put programs into. Their compilations exist before a program is added and are kept, so that all programs share the
/// bound references: most of a small compilation's time goes there.
/// </summary>
internal static class EmptySolution
{
    private static readonly Solution Solution = new AdhocWorkspace().CurrentSolution
        .AddProject(New("library", OutputKind.DynamicallyLinkedLibrary))
        .AddProject(New("neighbour", OutputKind.DynamicallyLinkedLibrary))
        .AddProject(New("application", OutputKind.ConsoleApplication));

    private static readonly IReadOnlyList<Compilation> Bound =
        [.. Solution.Projects.Select(project => project.GetCompilationAsync().GetAwaiter().GetResult()!)];

    public static Project Library => Named("library");

    /// <summary>A second project of the same solution.</summary>
    public static Project Neighbour => Named("neighbour");

    public static Project Application => Named("application");

    private static Project Named(string name)
    {
        GC.KeepAlive(Bound);
        return Solution.Projects.Single(project => project.Name == name);
    }

    private static ProjectInfo New(string name, OutputKind kind) => ProjectInfo.Create(
        ProjectId.CreateNewId(), VersionStamp.Default, name, name, LanguageNames.CSharp,
        compilationOptions: new CSharpCompilationOptions(kind, allowUnsafe: true),
        parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
        metadataReferences: ReferencePacks.All);
}
