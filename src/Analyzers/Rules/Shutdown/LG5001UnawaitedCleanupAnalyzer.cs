using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Shutdown;

/// <summary>Reports a task that Dispose, Close, Stop or their like starts and does not await.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG5001UnawaitedCleanupAnalyzer() : LifetimeAnalyzer(ShutdownRules.UnawaitedCleanup)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols.Task is not null)
            start.RegisterOperationAction(context => Analyze(context, model), OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        var call = (IInvocationOperation)context.Operation;
        if (model.Ownership.Tasks.DroppedBy(call, context.CancellationToken) is not { IsCleanup: true } dropped)
            return;

        if (model.Ownership.EarlyDisposals.Has(dropped.Call, context.CancellationToken))
            return;

        // Discarded, and every failure is handled inside: somebody has decided so.
        if (!dropped.IsDiscard || !dropped.IsGuarded)
            context.Report(ShutdownRules.UnawaitedCleanup, dropped.Expression.Syntax, dropped.Call.TargetMethod.Name, context.ContainingSymbol.Name);
    }
}
