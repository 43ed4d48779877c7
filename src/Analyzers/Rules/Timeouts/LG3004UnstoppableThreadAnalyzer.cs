using LifetimeGuard.Analyzers.Configuration;
using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using LifetimeGuard.Analyzers.Ownership.Work;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Timeouts;

/// <summary>Reports a thread that is started and dropped and whose body never ends.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
[NoCodeFix("How the loop is to end is the author's decision: a token, a flag, or the end of what it waits on.")]
public sealed class LG3004UnstoppableThreadAnalyzer() : LifetimeAnalyzer(TimeoutRules.UnstoppableThread)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols.Thread is not null)
            start.RegisterOperationAction(context => Analyze(context, model), OperationKind.ObjectCreation);
    }

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (!creation.Type.IsOrInherits(model.Symbols.Thread) || creation.Arguments.Length == 0)
            return;

        var verdict = model.Ownership.FateOf(creation, Duty.Stop, context.CancellationToken);
        if (verdict.Fate is Fate.Leaked
            && (verdict.MembersUsed.Contains("Start") || verdict.MembersUsed.Contains("UnsafeStart"))
            && Matters(context, verdict, model)
            && WhyItStays(creation.Arguments[0].Value, model.Ownership) is { } stays)
            context.Report(TimeoutRules.UnstoppableThread, creation.Syntax, verdict, verdict.Because, stays);
    }

    private static string? WhyItStays(IOperation body, OwnershipEngine ownership)
    {
        if (ownership.Threads.NeverEnds(body))
            return "its body is an endless loop that no condition, token or caught exception leaves";

        return ownership.BlockedThreads.WaitIn(body) is { } wait ? $"its body waits in '{wait.TargetMethod.Name}' until something from outside happens" : null;
    }

    // The end of the process ends a background thread; that is too late only for a type that promises an earlier end.
    private static bool Matters(OperationAnalysisContext context, Verdict verdict, LifetimeModel model) =>
        !verdict.MembersUsed.Contains("IsBackground")
        || CleanupMembers.OffersEnd(context.ContainingSymbol.ContainingType)
        || model.Options.Read(LifetimeOptions.ReportBackgroundThreads, context.Operation.Syntax.SyntaxTree);
}
