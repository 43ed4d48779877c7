using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LifetimeGuard.Analyzers.Rules.Runners;

/// <summary>Reports a value whose type or member is marked as to be stored, and that nothing holds once the method has returned.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG2007UnstoredValueAnalyzer() : LifetimeAnalyzer(RunnerRules.UnstoredValue)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Ownership.Marked.Exist)
            start.RegisterOperationAction(context => Analyze(context, model), OperationKind.ObjectCreation, OperationKind.Invocation, OperationKind.Await);
    }

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        if (model.Ownership.Marked.LostBy(context.Operation, context.CancellationToken) is { } lost)
            context.Report(RunnerRules.UnstoredValue, context.Operation.Syntax, lost.Verdict, lost.Type.Name, lost.Verdict.Because);
    }
}
