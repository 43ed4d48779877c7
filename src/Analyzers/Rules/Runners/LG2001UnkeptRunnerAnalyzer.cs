using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LifetimeGuard.Analyzers.Rules.Runners;

/// <summary>Reports a collectable runner that nothing refers to once the method has returned.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG2001UnkeptRunnerAnalyzer() : LifetimeAnalyzer(RunnerRules.UnkeptRunner)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols.Timer is not null)
            start.RegisterOperationAction(context => Analyze(context, model), OperationKind.ObjectCreation, OperationKind.Invocation, OperationKind.Await);
    }

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        if (model.Ownership.NewValue(context.Operation, Duty.Keep, context.CancellationToken) is not { } type
            || model.Ownership.Marked.IsMarked(context.Operation, type))
            return;

        var verdict = model.Ownership.FateOf(context.Operation, Duty.Keep, context.CancellationToken);
        if (verdict.Fate is Fate.Leaked && IsStarted(type, verdict, model))
        {
            context.Report(RunnerRules.UnkeptRunner, context.Operation.Syntax, verdict, type.Name, verdict.Because + ", so it may be collected before it fires");
        }
        else if (verdict.Fate is Fate.Released && model.Ownership.EndsAtOnce(context.Operation))
        {
            context.Report(RunnerRules.UnkeptRunner, context.Operation.Syntax, type.Name, "the 'using' ends it when the method returns, before it can fire");
        }
    }

    // A watcher does nothing until it is told to; a timer runs from its constructor on.
    private static bool IsStarted(ITypeSymbol type, Verdict verdict, LifetimeModel model) =>
        !type.IsOrInherits(model.Symbols.FileSystemWatcher) || verdict.MembersUsed.Contains("EnableRaisingEvents");
}
