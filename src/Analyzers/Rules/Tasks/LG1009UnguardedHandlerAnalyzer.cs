using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using LifetimeGuard.Analyzers.Ownership.Work;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Tasks;

/// <summary>Reports an async event handler that an exception can leave.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
[NoCodeFix("A 'try' around the body is written quickly; what to do with the exception in its 'catch' only the author knows, and an empty one hides it.")]
public sealed class LG1009UnguardedHandlerAnalyzer() : LifetimeAnalyzer(TaskRules.UnguardedHandler)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols.Task is null)
            return;

        start.RegisterOperationAction(context => AnalyzeMethod(context, model), OperationKind.MethodBody, OperationKind.LocalFunction);
        start.RegisterOperationAction(context => AnalyzeLambda(context, model), OperationKind.DelegateCreation);
    }

    private static void AnalyzeMethod(OperationAnalysisContext context, LifetimeModel model)
    {
        var method = context.Operation is ILocalFunctionOperation local ? local.Symbol : context.ContainingSymbol as IMethodSymbol;
        if (method is { IsAsync: true, ReturnsVoid: true }
            && model.Ownership.AsyncVoids.Of(method, context.Operation, context.CancellationToken) is { Role: AsyncVoidRole.Handler } found)
            Report(context, method.Locations[0], found);
    }

    private static void AnalyzeLambda(OperationAnalysisContext context, LifetimeModel model)
    {
        var made = (IDelegateCreationOperation)context.Operation;
        if (AsyncVoids.IsAsyncVoid(made)
            && model.Ownership.AsyncVoids.Of(made, context.CancellationToken) is { Role: AsyncVoidRole.Handler } found)
            Report(context, made.Target.Syntax.GetLocation(), found);
    }

    private static void Report(OperationAnalysisContext context, Location handler, AsyncVoid found) =>
        context.ReportDiagnostic(Diagnostic.Create(TaskRules.UnguardedHandler, handler, [found.Place.Syntax.GetLocation()], found.Because));
}
