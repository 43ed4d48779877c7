using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Runners;

/// <summary>Reports a handler that is collected while it is subscribed, since the subscription is all that refers to it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG2006WeaklyHeldHandlerAnalyzer() : LifetimeAnalyzer(RunnerRules.WeaklyHeldHandler)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols.Delegate is not null)
            start.RegisterOperationAction(context => Analyze(context, model), OperationKind.Argument, OperationKind.EventAssignment);
    }

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        var (handler, verdict) = context.Operation is IArgumentOperation argument
            ? (argument.Value, model.Ownership.WeakSubscriptions.FateOf(argument, context.CancellationToken))
            : (((IEventAssignmentOperation)context.Operation).HandlerValue, model.Ownership.WeakSubscriptions.FateOf((IEventAssignmentOperation)context.Operation, context.CancellationToken));
        if (verdict.Fate is Fate.Leaked)
            context.Report(RunnerRules.WeaklyHeldHandler, handler.Syntax, verdict, verdict.Because);
    }
}
