using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LifetimeGuard.Comparison.Tools;

/// <summary>Loads a package's analyzers from its files; what they need themselves lies beside them.</summary>
internal static class PeerAssemblies
{
    public static (string Version, ImmutableArray<DiagnosticAnalyzer> Analyzers) Load(string folder, IReadOnlyCollection<string> rules)
    {
        var context = new AssemblyLoadContext(folder);
        context.Resolving += (_, name) => Path.Combine(folder, name.Name + ".dll") is var file && File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
        Assembly[] assemblies = [.. Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal).Select(context.LoadFromAssemblyPath)];
        return (VersionIn(folder), [.. assemblies.SelectMany(TypesOf).Where(IsAnalyzer).Select(Create).Where(IsWanted)]);

        bool IsWanted(DiagnosticAnalyzer analyzer) => analyzer.SupportedDiagnostics.Any(rule => rules.Contains(rule.Id));
    }

    // The package cache's folder is named after the version: .../packages/<name>/<version>/analyzers/...
    private static string VersionIn(string folder) =>
        folder.Replace('\\', '/').Split('/').TakeWhile(part => part != "analyzers").Last();

    // Code fixes beside the analyzers need parts of an editor that are not here.
    private static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException incomplete)
        {
            return incomplete.Types.OfType<Type>();
        }
    }

    private static bool IsAnalyzer(Type type) =>
        !type.IsAbstract
        && type.IsSubclassOf(typeof(DiagnosticAnalyzer))
        && !type.IsSubclassOf(typeof(DiagnosticSuppressor))
        && type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: true)
        && type.GetConstructor(Type.EmptyTypes) is not null;

    private static DiagnosticAnalyzer Create(Type type) => (DiagnosticAnalyzer)Activator.CreateInstance(type)!;
}
