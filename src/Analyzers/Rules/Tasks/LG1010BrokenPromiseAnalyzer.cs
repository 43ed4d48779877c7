using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Tasks;

/// <summary>Reports a <c>TaskCompletionSource</c> that some path leaves uncompleted while somebody waits for its task.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
[NoCodeFix("With what a forgotten path completes it, a result, an exception or a cancellation, is for the author to say.")]
public sealed class LG1010BrokenPromiseAnalyzer() : LifetimeAnalyzer(TaskRules.BrokenPromise)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols.Task is not null)
            start.RegisterOperationAction(context => Analyze(context, model), OperationKind.ObjectCreation);
    }

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        var verdict = model.Ownership.Promises.FateOf(creation, context.CancellationToken);
        if (verdict is { Fate: Fate.Leaked, Holder: not null })
            context.Report(TaskRules.BrokenPromise, creation.Syntax, verdict, creation.Type!.Name, verdict.Because);
    }
}
