using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using LifetimeGuard.Analyzers.Ownership.Timers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Timeouts;

/// <summary>Reports a timer in a member that nothing ends, and as an info one that is disposed while its callback may use what is disposed next.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG3007UnendedTimerAnalyzer() : LifetimeAnalyzer(TimeoutRules.UnendedTimer)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols.Timer is not null)
            start.RegisterOperationAction(context => Analyze(context, model), OperationKind.ObjectCreation, OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        var found = model.Ownership.Timers.NeverEnded(context.Operation, context.CancellationToken)
            ?? (context.Operation is IInvocationOperation call
                ? model.Ownership.Timers.NotWaitedFor(call, context.CancellationToken) ?? model.Ownership.TimerElements.DroppedBy(call, context.CancellationToken)
                : null);
        if (found is not null && !model.Ownership.Members.IsOverwriting(context.Operation, context.CancellationToken))
            Report(context, found);
    }

    // Where each call makes another timer, that is what to say first: who ends the last one has ended only that.

    private static void Report(OperationAnalysisContext context, TimerFinding found) => context.ReportDiagnostic(Diagnostic.Create(
        TimeoutRules.UnendedTimer,
        context.Operation.Syntax.GetLocation(),
        found.IsCertain ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
        found.Places,
        properties: null,
        found.Member.Name,
        found.Because));
}
