using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Tasks;

/// <summary>Reports a task of a task of which only the outer one is awaited, returned or stored.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG1008ForgottenInnerTaskAnalyzer() : LifetimeAnalyzer(TaskRules.ForgottenInnerTask)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols.Task is not null)
            start.RegisterOperationAction(context => Analyze(context, model), OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        var call = (IInvocationOperation)context.Operation;
        if (model.Ownership.InnerTasks.ForgottenBy(call, context.CancellationToken) is not { } found)
            return;

        context.ReportDiagnostic(Diagnostic.Create(
            TaskRules.ForgottenInnerTask, call.Syntax.GetLocation(), [call.Syntax.GetLocation(), found.Place.Syntax.GetLocation()], call.TargetMethod.Name, found.Because));
    }
}
