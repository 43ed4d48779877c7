using System.Reflection;
using LifetimeGuard.Analyzers.Framework;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LifetimeGuard.Comparison.Tools;

/// <summary>All that are compared: ours first, then the peers in the order of peers.txt.</summary>
internal static class Toolbox
{
    public static Tool Ours()
    {
        DiagnosticAnalyzer[] analyzers =
        [
            .. typeof(LifetimeAnalyzer).Assembly.GetTypes()
                .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(LifetimeAnalyzer)))
                .OrderBy(type => type.Name, StringComparer.Ordinal)
                .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
        ];
        string[] rules = [.. analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Distinct().Order(StringComparer.Ordinal)];
        return new Tool("LifetimeGuard", "this commit", IsOurs: true, [.. analyzers], rules);
    }

    public static IEnumerable<Tool> Peers()
    {
        foreach (var (peer, rules) in PeerList.Read(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "peers.txt"))))
        {
            if (FolderOf(peer) is not { } folder)
            {
                yield return new Tool(peer, "Roslyn " + VersionOfCompiler(), IsOurs: false, [], rules);
                continue;
            }

            var (version, analyzers) = PeerAssemblies.Load(folder, rules);
            yield return new Tool(peer, version, IsOurs: false, analyzers, rules);
        }
    }

    private static string? FolderOf(string peer) => typeof(Toolbox).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(metadata => metadata.Key == peer)?.Value;

    private static string VersionOfCompiler() => typeof(CSharpCompilation).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('-', '+')[0];
}
