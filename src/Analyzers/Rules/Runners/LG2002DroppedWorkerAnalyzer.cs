using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LifetimeGuard.Analyzers.Rules.Runners;

/// <summary>Reports an object that is started, can be stopped, and is dropped.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG2002DroppedWorkerAnalyzer() : LifetimeAnalyzer(RunnerRules.DroppedWorker)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols.Timer is not null)
            start.RegisterOperationAction(context => Analyze(context, model), OperationKind.ObjectCreation, OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        if (model.Ownership.Workers.MadeBy(context.Operation, context.CancellationToken) is { } lost)
            context.Report(RunnerRules.DroppedWorker, context.Operation.Syntax, lost.Verdict, lost.Type, lost.Verdict.Because, lost.Consequence);
    }
}
