using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LifetimeGuard.Analyzers.Rules.Runners;

/// <summary>Reports a handle of the garbage collector that some path never frees.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG2009UnfreedHandleAnalyzer() : LifetimeAnalyzer(RunnerRules.UnfreedHandle)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols.GCHandle is not null)
            start.RegisterOperationAction(context => Analyze(context, model), OperationKind.ObjectCreation, OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        if (context.Operation.Type is not { IsValueType: true } || model.Ownership.NewValue(context.Operation, Duty.Free, context.CancellationToken) is not { } type)
            return;

        var verdict = model.Ownership.FateOf(context.Operation, Duty.Free, context.CancellationToken);
        if (verdict.Fate is Fate.HandedOver)
            verdict = model.Ownership.FieldHandles.FateOf(context.Operation, context.CancellationToken);
        if (verdict.Fate is Fate.Leaked)
            context.Report(RunnerRules.UnfreedHandle, context.Operation.Syntax, verdict, type.Name, verdict.Because);
    }
}
