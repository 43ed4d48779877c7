using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Processes;

/// <summary>Reports a child process that is started and dropped in one statement.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG4002DroppedChildAnalyzer() : LifetimeAnalyzer(ProcessRules.DroppedChild)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols.Process is not null)
            start.RegisterOperationAction(context => Analyze(context, model), OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        var call = (IInvocationOperation)context.Operation;
        if (model.Ownership.DroppedChildren.IsDropped(call, context.CancellationToken))
            context.Report(ProcessRules.DroppedChild, call.Syntax, call.TargetMethod.Name);
    }
}
