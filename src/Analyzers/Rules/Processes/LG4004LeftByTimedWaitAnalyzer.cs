using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Processes;

/// <summary>Reports a WaitForExit with a time limit whose false leaves the child running.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG4004LeftByTimedWaitAnalyzer() : LifetimeAnalyzer(ProcessRules.LeftByTimedWait)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols.Process is not null)
            start.RegisterOperationAction(context => Analyze(context, model), OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        var call = (IInvocationOperation)context.Operation;
        if (model.Ownership.Children.LeftBy(call, context.CancellationToken) is { IsOfResult: true, Verdict: var verdict })
            context.Report(ProcessRules.LeftByTimedWait, call.Syntax, verdict, call.TargetMethod.Name, verdict.Holder ?? "the child", verdict.Because);
    }
}
