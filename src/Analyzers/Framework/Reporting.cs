using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LifetimeGuard.Analyzers.Framework;

/// <summary>Makes a diagnostic of a verdict: the path as additional locations, what code fixes need as properties.</summary>
internal static class Reporting
{
    /// <summary>The name of the variable that held the value last.</summary>
    public const string Holder = "holder";

    /// <summary>The name of the <see cref="Ownership.Loss"/>.</summary>
    public const string HowLost = "loss";

    /// <summary>Reports at <paramref name="syntax"/> without a path.</summary>
    public static void Report(this OperationAnalysisContext context, DiagnosticDescriptor rule, SyntaxNode syntax, params string[] arguments) =>
        context.ReportDiagnostic(Diagnostic.Create(rule, syntax.GetLocation(), arguments));

    /// <summary>Reports at <paramref name="syntax"/>, with the places that the message speaks of.</summary>
    public static void Report(this OperationAnalysisContext context, DiagnosticDescriptor rule, SyntaxNode syntax, ImmutableArray<Location> places, params string[] arguments) =>
        context.ReportDiagnostic(Diagnostic.Create(rule, syntax.GetLocation(), places.Where(place => place.IsInSource), arguments));

    /// <summary>Reports at a place that is no whole piece of syntax, with the places that the message speaks of.</summary>
    public static void Report(this OperationAnalysisContext context, DiagnosticDescriptor rule, Location at, ImmutableArray<Location> places, params string[] arguments) =>
        context.ReportDiagnostic(Diagnostic.Create(rule, at, places.Where(place => place.IsInSource), arguments));

    /// <summary>Reports at <paramref name="syntax"/> what the engine has found out.</summary>
    public static void Report(this OperationAnalysisContext context, DiagnosticDescriptor rule, SyntaxNode syntax, Verdict verdict, params string[] arguments)
    {
        var properties = ImmutableDictionary<string, string?>.Empty.Add(HowLost, verdict.Loss.ToString());
        if (verdict.Holder is { } holder)
            properties = properties.Add(Holder, holder);

        context.ReportDiagnostic(Diagnostic.Create(rule, syntax.GetLocation(), verdict.Path, properties, arguments));
    }
}
