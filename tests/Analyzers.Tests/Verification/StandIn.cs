using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LifetimeGuard.Analyzers.Tests.Verification;

/// <summary>Plays an analyzer of others, which a suppressor of ours answers.</summary>
#pragma warning disable RS1017, RS1036, RS1038, RS1041 // not shipped
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StandIn(string id, OperationKind kind, Func<IOperation, SyntaxNode?> place) : DiagnosticAnalyzer
{
    private readonly DiagnosticDescriptor _rule = new(id, "Said by others", "Said by others", "Reliability", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [_rule];

    /// <summary>Whether the one report of the stand-in is silenced by the suppressor.</summary>
    public async Task<bool> IsSuppressedBy(DiagnosticSuppressor suppressor, string members)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        var all = await TestCompilation.Of(TestProgram.From(members))
            .WithAnalyzers([suppressor, this], options)
            .GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
        return Assert.Single(all, diagnostic => diagnostic.Id == id).IsSuppressed;
    }

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationAction(
            found =>
            {
                if (place(found.Operation) is { } node)
                    found.ReportDiagnostic(Diagnostic.Create(_rule, node.GetLocation()));
            },
            kind);
    }
}
#pragma warning restore RS1017, RS1036, RS1038, RS1041
