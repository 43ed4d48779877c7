using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LifetimeGuard.Package.Tests;

/// <summary>The descriptors of all rules in the packed analyzer assembly, by ID.</summary>
internal static class ProductRules
{
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = Assembly.Load("LifetimeGuard.Analyzers").GetTypes()
        .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
        .SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics)
        .DistinctBy(rule => rule.Id)
        .OrderBy(rule => rule.Id, StringComparer.Ordinal)
        .ToList();
}
