using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Tasks;

/// <summary>Reports a task in a local that some path loses.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG1003LostTaskAnalyzer() : LifetimeAnalyzer(TaskRules.LostTaskInLocal)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols.Task is not null)
            start.RegisterOperationAction(context => Analyze(context, model), OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        var call = (IInvocationOperation)context.Operation;
        foreach (var lost in model.Ownership.HandedOut.LostIn(call, context.CancellationToken))
            context.Report(TaskRules.LostTaskInLocal, call.Syntax, lost, call.TargetMethod.Name, lost.Because);

        if (!model.Symbols.IsTask(call.Type) || !model.Ownership.Tasks.IsHeldByLocal(call) || !model.Ownership.Tasks.Starts(call))
            return;

        var verdict = model.Ownership.FateOf(call, Duty.Observe, context.CancellationToken);
        if (verdict is not { Fate: Fate.Leaked, Holder: not null } || model.Ownership.Tasks.IsGuarded(call, context.CancellationToken)
            || model.Ownership.Tasks.IsKeptByCallee(call, context.CancellationToken) || model.Ownership.EarlyDisposals.Has(call, context.CancellationToken))
            return;

        // Same(task) is no new task; the one it gives back is judged where it is started.
        if (model.Ownership.GivesBack(call, Duty.Observe, context.CancellationToken))
            return;

        // A delay that some path does not need any more, or that is polled, harms nobody; one that nobody looks at is a forgotten await.
        bool isUsed = verdict.Loss is not Loss.EveryPath || verdict.MembersUsed.Contains(nameof(Task.IsCompleted));
        if (!isUsed || !model.Ownership.Tasks.CannotFail(call))
            context.Report(TaskRules.LostTaskInLocal, call.Syntax, verdict, call.TargetMethod.Name, verdict.Because);
    }
}
