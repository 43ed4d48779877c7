using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Timeouts;

/// <summary>Reports a wait with a time limit whose result, which tells whether the time was over, is ignored.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG3008IgnoredWaitAnalyzer() : LifetimeAnalyzer(TimeoutRules.IgnoredWait)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model) =>
        start.RegisterOperationAction(context => Analyze(context, model), OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        var call = (IInvocationOperation)context.Operation;
        if (model.Ownership.IgnoredWaits.Because(call) is not { } because)
            return;

        if (!LeavesWork(call, model.Ownership, context.CancellationToken))
            context.Report(TimeoutRules.IgnoredWait, call.Syntax, call.TargetMethod.Name, because);
    }

    // That started work, a thread or a child is left to itself then is the better sentence.
    private static bool LeavesWork(IInvocationOperation call, OwnershipEngine ownership, CancellationToken cancellation) =>
        ownership.Waits.AbandonedBy(call, cancellation) is not null
        || ownership.JoinedThreads.AbandonedBy(call, cancellation) is not null
        || ownership.Children.LeftBy(call, cancellation) is not null;
}
