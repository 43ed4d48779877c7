using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Timeouts;

/// <summary>Reports a wait with a time limit or token for work that goes on, untold and unowned, when the wait ends early.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG3003AbandonedWaitAnalyzer() : LifetimeAnalyzer(TimeoutRules.AbandonedWait)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols.Task is not null)
            start.RegisterOperationAction(context => Analyze(context, model), OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        var call = (IInvocationOperation)context.Operation;
        if (model.Ownership.Waits.AbandonedBy(call, context.CancellationToken) is { } abandoned)
            context.Report(TimeoutRules.AbandonedWait, call.Syntax, abandoned.Verdict, call.TargetMethod.Name, NameOf(abandoned.Start), abandoned.Verdict.Because);
    }

    private static string NameOf(IOperation start) => start switch
    {
        IInvocationOperation { TargetMethod: { MethodKind: not MethodKind.DelegateInvoke, Name: var name } } => $"what '{name}' has started",
        _ => "the work",
    };
}
