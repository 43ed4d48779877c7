using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using LifetimeGuard.Analyzers.Ownership.Work;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Tasks;

/// <summary>Reports an <c>async void</c> method that is no event handler and that an exception can leave.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG1006AsyncVoidAnalyzer() : LifetimeAnalyzer(TaskRules.AsyncVoid)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols.Task is not null)
            start.RegisterOperationAction(context => Analyze(context, model), OperationKind.MethodBody, OperationKind.LocalFunction);
    }

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        var method = context.Operation is ILocalFunctionOperation local ? local.Symbol : context.ContainingSymbol as IMethodSymbol;
        if (method is not { IsAsync: true, ReturnsVoid: true }
            || model.Ownership.AsyncVoids.Of(method, context.Operation, context.CancellationToken) is not { Role: AsyncVoidRole.Called } found)
            return;

        context.ReportDiagnostic(Diagnostic.Create(
            TaskRules.AsyncVoid, method.Locations[0], [context.Operation.Syntax.GetLocation(), found.Place.Syntax.GetLocation()], method.Name, found.Because));
    }
}
