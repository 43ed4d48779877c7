using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Timeouts;

/// <summary>Reports a loop of running work that goes on when its owner wants it to end.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG3005EndlessLoopAnalyzer() : LifetimeAnalyzer(TimeoutRules.EndlessLoop)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols.Task is not null)
            start.RegisterOperationAction(context => Analyze(context, model), OperationKind.Loop);
    }

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        // The loop of a hosted service is LG5005's.
        if (model.Ownership.Loops.Of((ILoopOperation)context.Operation, context.CancellationToken) is { Service: null } loop)
            context.Report(TimeoutRules.EndlessLoop, loop.Keyword, loop.Places, loop.Because);
    }
}
