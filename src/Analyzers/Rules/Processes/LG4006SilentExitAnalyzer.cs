using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Processes;

/// <summary>Reports a handler of a child's end that is never called.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG4006SilentExitAnalyzer() : LifetimeAnalyzer(ProcessRules.SilentExit)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols.Process is not null)
            start.RegisterOperationAction(context => Analyze(context, model), OperationKind.EventAssignment);
    }

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        var subscription = (IEventAssignmentOperation)context.Operation;
        if (subscription.EventReference is IEventReferenceOperation { Instance: { } child } raised
            && SymbolEqualityComparer.Default.Equals(raised.Event.ContainingType, model.Symbols.Process)
            && model.Ownership.SilentExits.IsNeverCalled(subscription, context.CancellationToken))
        {
            context.Report(ProcessRules.SilentExit, subscription.Syntax, child.Syntax.ToString());
        }
    }
}
