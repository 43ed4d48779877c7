using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LifetimeGuard.Analyzers.Rules.Shutdown;

/// <summary>Reports a Dispose that blocks on asynchronous cleanup, in a type that offers no DisposeAsync.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG5002BlockingDisposeAnalyzer() : LifetimeAnalyzer(ShutdownRules.BlockingDispose)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols is { Task: not null, AsyncDisposable: not null })
            start.RegisterOperationAction(context => Analyze(context, model), OperationKind.Invocation, OperationKind.PropertyReference);
    }

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        if (model.Ownership.BlockedCleanups.BlockedOnBy(context.Operation, context.ContainingSymbol, context.CancellationToken) is { } cleanup)
            context.Report(ShutdownRules.BlockingDispose, context.Operation.Syntax, cleanup.TargetMethod.Name, context.ContainingSymbol.ContainingType.Name);
    }
}
