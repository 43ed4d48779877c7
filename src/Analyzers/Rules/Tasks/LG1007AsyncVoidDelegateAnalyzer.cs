using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using LifetimeGuard.Analyzers.Ownership.Work;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Tasks;

/// <summary>Reports an async lambda or method that is made a delegate which returns nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG1007AsyncVoidDelegateAnalyzer() : LifetimeAnalyzer(TaskRules.AsyncVoidDelegate)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols.Task is not null)
            start.RegisterOperationAction(context => Analyze(context, model), OperationKind.DelegateCreation);
    }

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        var made = (IDelegateCreationOperation)context.Operation;
        if (!AsyncVoids.IsAsyncVoid(made) || made.Type is not { } type
            || model.Ownership.AsyncVoids.Of(made, context.CancellationToken) is not { Role: AsyncVoidRole.Callback } found)
            return;

        context.ReportDiagnostic(Diagnostic.Create(
            TaskRules.AsyncVoidDelegate, made.Target.Syntax.GetLocation(), [found.Place.Syntax.GetLocation()], type.Name, found.Because));
    }
}
