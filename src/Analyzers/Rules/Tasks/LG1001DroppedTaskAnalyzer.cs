using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Tasks;

/// <summary>Reports a task that is started and dropped, in sync and async code; the compiler's CS4014 gives way to it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG1001DroppedTaskAnalyzer() : LifetimeAnalyzer(TaskRules.DroppedTask)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols.Task is not null)
            start.RegisterOperationAction(context => Analyze(context, model), OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        var call = (IInvocationOperation)context.Operation;
        if (model.Ownership.Tasks.DroppedBy(call, context.CancellationToken) is { IsDiscard: false, IsCleanup: false, IsGuarded: false, IsKept: false } dropped)
        {
            if (!CompilerWarning.IsSilencedByHand(call) && !model.Ownership.EarlyDisposals.Has(dropped.Call, context.CancellationToken))
                context.Report(TaskRules.DroppedTask, dropped.Expression.Syntax, dropped.Call.TargetMethod.Name, dropped.Because);
        }
        else if (model.Ownership.Tasks.IsNeverEnumerated(call))
        {
            context.Report(TaskRules.DroppedTask, call.Syntax, call.TargetMethod.Name, "the sequence is lazy and nobody enumerates it, so nothing of it ever runs");
        }
    }
}
