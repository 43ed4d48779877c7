using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using LifetimeGuard.Analyzers.Ownership.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LifetimeGuard.Analyzers.Rules.Shutdown;

/// <summary>Reports an object whose asynchronous cleanup matters and is not awaited by anybody.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG5003SyncDisposalAnalyzer() : LifetimeAnalyzer(ShutdownRules.SyncDisposal)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols is not { AsyncDisposable: not null, Disposable: not null })
            return;

        start.RegisterOperationAction(context => AnalyzeDisposal(context, model), OperationKind.Using, OperationKind.UsingDeclaration, OperationKind.Invocation);
        start.RegisterOperationAction(context => AnalyzeCreation(context, model), OperationKind.ObjectCreation, OperationKind.Invocation, OperationKind.Await);
    }

    private static void AnalyzeDisposal(OperationAnalysisContext context, LifetimeModel model)
    {
        foreach (var (value, because) in model.Ownership.SyncDisposals.DisposedBy(context.Operation, context.ContainingSymbol))
            context.Report(ShutdownRules.SyncDisposal, value.Syntax, value.WithoutConversions().Type?.Name ?? "", because);
    }

    // LG2002 says more about an object that runs and can never be stopped.
    private static void AnalyzeCreation(OperationAnalysisContext context, LifetimeModel model)
    {
        if (model.Ownership.SyncDisposals.LostBy(context.Operation, context.CancellationToken) is { Type: var type, Verdict: var verdict }
            && model.Ownership.Workers.MadeBy(context.Operation, context.CancellationToken) is null)
            context.Report(ShutdownRules.SyncDisposal, context.Operation.Syntax, verdict, type.Name, verdict.Because);
    }
}
