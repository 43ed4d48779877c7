using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Processes;

/// <summary>Reports a cancelled or lost wait for a child process that leaves the child running.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG4003LeftByCancelledWaitAnalyzer() : LifetimeAnalyzer(ProcessRules.LeftByCancelledWait)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols.Process is not null)
            start.RegisterOperationAction(context => Analyze(context, model), OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        var call = (IInvocationOperation)context.Operation;
        if (model.Ownership.Children.LeftBy(call, context.CancellationToken) is { IsOfResult: false, Verdict: var verdict })
            context.Report(ProcessRules.LeftByCancelledWait, call.Syntax, verdict, call.TargetMethod.Name, verdict.Holder ?? "the child", verdict.Because);
    }
}
