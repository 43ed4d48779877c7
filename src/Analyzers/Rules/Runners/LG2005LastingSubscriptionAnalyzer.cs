using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Runners;

/// <summary>Reports a handler that a publisher of the whole process holds for good.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG2005LastingSubscriptionAnalyzer() : LifetimeAnalyzer(RunnerRules.LastingSubscription)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model) =>
        start.RegisterOperationAction(context => Analyze(context, model), OperationKind.EventAssignment);

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        var subscription = (IEventAssignmentOperation)context.Operation;
        var verdict = model.Ownership.LastingSubscriptions.FateOf(subscription);
        if (verdict.Fate is Fate.Leaked && subscription.EventReference is IEventReferenceOperation { Event.Name: var name })
            context.Report(RunnerRules.LastingSubscription, subscription.Syntax, verdict, name, verdict.Because);
    }
}
