using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Shutdown;

/// <summary>Reports a catch clause in a loop that swallows a cancellation, after which the loop goes on.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG5006SwallowedCancellationAnalyzer() : LifetimeAnalyzer(ShutdownRules.SwallowedCancellation)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols.CancellationToken is not null)
            start.RegisterOperationAction(context => Analyze(context, model), OperationKind.Try);
    }

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        if (model.Ownership.SwallowedCancellations.In((ITryOperation)context.Operation) is { } swallowed)
            context.Report(ShutdownRules.SwallowedCancellation, swallowed.Keyword, swallowed.Places, swallowed.Token);
    }
}
