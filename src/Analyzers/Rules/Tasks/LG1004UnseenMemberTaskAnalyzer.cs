using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Tasks;

/// <summary>Reports a task that a private field or property keeps and that nobody ever takes from there.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG1004UnseenMemberTaskAnalyzer() : LifetimeAnalyzer(TaskRules.UnseenTaskInMember)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols.Task is not null)
            start.RegisterOperationAction(context => Analyze(context, model), OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        var call = (IInvocationOperation)context.Operation;
        // What a hosted service starts and does not wait for is LG5005's.
        if (model.Ownership.Members.UnseenTask(call, context.CancellationToken) is { } unseen && !model.Ownership.Hosting.IsLeftByStop(unseen.Member, context.CancellationToken))
            context.Report(TaskRules.UnseenTaskInMember, call.Syntax, unseen.Member.Locations, call.TargetMethod.Name, unseen.Member.Name, unseen.Because);
    }
}
