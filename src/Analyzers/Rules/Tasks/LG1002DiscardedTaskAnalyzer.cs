using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Tasks;

/// <summary>Reports a task that is discarded on purpose although it may fail, and an observer that swallows every failure.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG1002DiscardedTaskAnalyzer() : LifetimeAnalyzer(TaskRules.DiscardedTask)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols.Task is null)
            return;

        start.RegisterOperationAction(context => AnalyzeDiscard(context, model), OperationKind.SimpleAssignment);
        start.RegisterOperationAction(context => AnalyzeObserver(context, model), OperationKind.CatchClause);
    }

    private static void AnalyzeDiscard(OperationAnalysisContext context, LifetimeModel model)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is not IDiscardOperation)
            return;

        var dropped = assignment.Value.DescendantsAndSelf().OfType<IInvocationOperation>()
            .Select(call => model.Ownership.Tasks.DroppedBy(call, context.CancellationToken))
            .FirstOrDefault(found => found is { IsDiscard: true, IsCleanup: false, IsGuarded: false, IsKept: false });
        if (dropped is null || model.Ownership.Tasks.CannotFail(dropped.Call) || model.Ownership.Tasks.IsOfUnseenTasks(dropped.Call)
            || model.Ownership.Completed.Are(dropped.Call) || model.Ownership.EarlyDisposals.Has(dropped.Call, context.CancellationToken))
            return;

        context.Report(
            TaskRules.DiscardedTask,
            dropped.Expression.Syntax,
            dropped.Call.TargetMethod.Name,
            "its task is discarded, and nothing that it runs is known to handle every exception");
    }

    private static void AnalyzeObserver(OperationAnalysisContext context, LifetimeModel model)
    {
        var clause = (ICatchClauseOperation)context.Operation;
        if (model.Ownership.MuteObservers.Silences(clause) is { } task)
        {
            context.Report(
                TaskRules.DiscardedTask,
                clause.Syntax,
                task.Name,
                $"'{task.ContainingSymbol.Name}' catches every exception of the task that it is given and tells nobody");
        }
    }
}
