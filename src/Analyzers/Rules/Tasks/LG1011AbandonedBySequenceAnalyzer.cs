using System.Collections.Concurrent;
using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Tasks;

/// <summary>Reports a started task that is awaited after another one, whose failure leaves it behind.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG1011AbandonedBySequenceAnalyzer() : LifetimeAnalyzer(TaskRules.AbandonedBySequence)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols.Task is null)
            return;

        start.RegisterOperationAction(context => AnalyzeLoop(context, model), OperationKind.Loop);
        start.RegisterOperationBlockStartAction(body =>
        {
            var abandoned = new ConcurrentBag<(IInvocationOperation Start, Verdict Verdict)>();
            body.RegisterOperationAction(context => Analyze(context, model, abandoned), OperationKind.Invocation);
            body.RegisterOperationBlockEndAction(context => Report(context, abandoned));
        });
    }

    private static void AnalyzeLoop(OperationAnalysisContext context, LifetimeModel model)
    {
        if (context.Operation is IForEachLoopOperation loop && model.Ownership.Sequences.WaitThatLeavesTheRest(loop, context.CancellationToken) is { } wait)
            context.Report(TaskRules.AbandonedBySequence, wait.Syntax, loop.Locals[0].Name);
    }

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model, ConcurrentBag<(IInvocationOperation Start, Verdict Verdict)> abandoned)
    {
        var call = (IInvocationOperation)context.Operation;
        var tasks = model.Ownership.Tasks;
        if (!model.Symbols.IsTask(call.Type) || !tasks.IsHeldByLocal(call) || !tasks.Starts(call) || tasks.CannotFail(call))
            return;

        // A task that is lost in any case is another rule's.
        if (model.Ownership.FateOf(call, Duty.Observe, context.CancellationToken).Fate is not Fate.Released
            || tasks.IsGuarded(call, context.CancellationToken) || tasks.IsKeptByCallee(call, context.CancellationToken))
            return;

        var verdict = model.Ownership.Sequences.FateWhenAnotherFails(call, context.CancellationToken);
        if (verdict is { Fate: Fate.Leaked, Holder: not null })
            abandoned.Add((call, verdict));
    }

    // One wait that fails abandons all that is awaited after it: one mistake, one report.
    private static void Report(OperationBlockAnalysisContext context, ConcurrentBag<(IInvocationOperation Start, Verdict Verdict)> abandoned)
    {
        foreach (var together in abandoned.GroupBy(found => found.Verdict.Path.Last()))
        {
            var (start, verdict) = together.OrderBy(found => found.Start.Syntax.SpanStart).First();
            context.ReportDiagnostic(Diagnostic.Create(TaskRules.AbandonedBySequence, start.Syntax.GetLocation(), verdict.Path, verdict.Holder));
        }
    }
}
