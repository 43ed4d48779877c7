using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Tasks;

/// <summary>Reports a task that is started and dropped.</summary>
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
        if (model.Symbols.IsTask(call.Type) && call.Parent is IExpressionStatementOperation)
            context.ReportDiagnostic(Diagnostic.Create(TaskRules.DroppedTask, call.Syntax.GetLocation(), call.TargetMethod.Name, "nobody awaits it"));
    }
}
