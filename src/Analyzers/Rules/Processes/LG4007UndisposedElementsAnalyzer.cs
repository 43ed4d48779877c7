using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using LifetimeGuard.Analyzers.Ownership.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Processes;

/// <summary>Reports lists of running processes whose elements nobody disposes.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG4007UndisposedElementsAnalyzer() : LifetimeAnalyzer(ProcessRules.UndisposedElements)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols.Process is not null)
            start.RegisterOperationAction(context => Analyze(context, model), OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        var call = (IInvocationOperation)context.Operation;
        if (Because(model.Ownership.Elements.LossOf(call, context.CancellationToken)) is { } because)
            context.Report(ProcessRules.UndisposedElements, call.Syntax, call.TargetMethod.Name, because);
    }

    private static string? Because(ElementLoss loss) => loss switch
    {
        ElementLoss.Dropped => "the array is dropped",
        ElementLoss.Counted => "they are only counted",
        ElementLoss.Read => "only what they say is kept",
        ElementLoss.OneTaken => "one is taken, the others are left",
        ElementLoss.LeftByLoop => "the loop leaves some or all of them as they are",
        _ => null,
    };
}
