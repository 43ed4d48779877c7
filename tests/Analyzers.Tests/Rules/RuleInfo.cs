using System.Reflection;
using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Tests.Verification;
using LifetimeGuard.CodeFixes.Rules.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LifetimeGuard.Analyzers.Tests.Rules;

/// <summary>One rule and where its parts should be.</summary>
public sealed class RuleInfo
{
    private static readonly string Root = typeof(RuleInfo).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryRoot").Value!;

    private static readonly HashSet<string> FixedIds =
    [
        .. typeof(LG1001DroppedTaskCodeFix).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(CodeFixProvider).IsAssignableFrom(type))
            .SelectMany(type => ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds),
    ];

    private RuleInfo(Type analyzer, DiagnosticDescriptor descriptor)
    {
        Analyzer = analyzer;
        Descriptor = descriptor;
    }

    public static IReadOnlyDictionary<string, RuleInfo> All { get; } =
        AllAnalyzers.Types
            .Where(type => typeof(LifetimeAnalyzer).IsAssignableFrom(type))
            .SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics.Select(descriptor => new RuleInfo(type, descriptor)))
            .ToDictionary(rule => rule.Id);

    public Type Analyzer { get; }

    public DiagnosticDescriptor Descriptor { get; }

    public string Id => Descriptor.Id;

    public string Family => Descriptor.Category;

    /// <summary>"LG4001UndisposedProcess".</summary>
    public string Stem => Analyzer.Name.Replace("Analyzer", "", StringComparison.Ordinal);

    public bool HasCodeFix => FixedIds.Contains(Id);

    public string? NoCodeFixReason => Analyzer.GetCustomAttribute<NoCodeFixAttribute>()?.Reason;

    public string AnalyzerPath => PathOf($"src/Analyzers/Rules/{Family}/{Stem}Analyzer.cs");

    public string DocPath => PathOf($"docs/Rules/{Family}/{Id}.md");

    public string TestPath => PathOf($"tests/Analyzers.Tests/Rules/{Family}/{Stem}Tests.cs");

    public string CodeFixPath => PathOf($"src/CodeFixes/Rules/{Family}/{Stem}CodeFix.cs");

    public static string ReadReleases() =>
        File.ReadAllText(PathOf("src/Analyzers/AnalyzerReleases.Shipped.md")) + File.ReadAllText(PathOf("src/Analyzers/AnalyzerReleases.Unshipped.md"));

    private static string PathOf(string relative) => Path.Combine(Root, relative);
}
