using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Timeouts;

/// <summary>Reports a join with a time limit that leaves its thread running, untold and unowned.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
[NoCodeFix("How the thread is told to stop is the author's decision: a token, a flag, or the end of what it waits on.")]
public sealed class LG3001AbandonedThreadAnalyzer() : LifetimeAnalyzer(TimeoutRules.AbandonedThread)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols.Thread is not null)
            start.RegisterOperationAction(context => Analyze(context, model), OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        var call = (IInvocationOperation)context.Operation;
        if (model.Ownership.JoinedThreads.AbandonedBy(call, context.CancellationToken) is { } verdict)
            context.Report(TimeoutRules.AbandonedThread, call.Syntax, verdict, call.TargetMethod.Name, verdict.Because);
    }
}
