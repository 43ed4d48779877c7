using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using LifetimeGuard.Analyzers.Ownership.Owners;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Shutdown;

/// <summary>Reports work in a member that the cleanup of its type leaves out, and a source that is disposed without a word to the work that has its token.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG5008LeftOutWorkAnalyzer() : LifetimeAnalyzer(ShutdownRules.LeftOutWork)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model) =>
        start.RegisterOperationAction(context => Analyze(context, model), model.Ownership.LeftOut.Kinds);

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        if (FindIn(context, model) is { } found)
            context.ReportDiagnostic(Diagnostic.Create(ShutdownRules.LeftOutWork, context.Operation.Syntax.GetLocation(), found.Places, found.Member.Name, found.Because));
    }

    private static LeftOutField? FindIn(OperationAnalysisContext context, LifetimeModel model)
    {
        if (model.Ownership.LeftOut.By(context.Operation, context.CancellationToken) is { } leftOut)
            return leftOut.End is not null && !leftOut.Work.IsOrInherits(model.Symbols.Process) ? leftOut : null;

        return model.Ownership.UnevenEnds.By(context.Operation, context.CancellationToken)
            ?? model.Ownership.LeftOutThreads.By(context.Operation, context.CancellationToken)
            ?? (context.Operation is IInvocationOperation call
                ? model.Ownership.Uncancelled.DisposedBy(call, context.CancellationToken) ?? model.Ownership.DisposedTasks.By(call, context.CancellationToken) ?? model.Ownership.ClearedElements.By(call, context.CancellationToken)
                : null);
    }
}
