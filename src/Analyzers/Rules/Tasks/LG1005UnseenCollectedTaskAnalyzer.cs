using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Tasks;

/// <summary>Reports a task that is put into a collection whose tasks nobody ever awaits.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG1005UnseenCollectedTaskAnalyzer() : LifetimeAnalyzer(TaskRules.UnseenTaskInCollection)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols.Task is not null)
            start.RegisterOperationAction(context => Analyze(context, model), OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        var call = (IInvocationOperation)context.Operation;
        if (model.Ownership.Members.UnseenElement(call, context.CancellationToken) is { } unseen)
            context.Report(TaskRules.UnseenTaskInCollection, call.Syntax, unseen.Collection.Locations, call.TargetMethod.Name, unseen.Collection.Name, unseen.Because);
    }
}
