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

        // That started work or a child is left to itself then is the better sentence.
        if (model.Ownership.Waits.AbandonedBy(call, context.CancellationToken) is null && model.Ownership.Children.LeftBy(call, context.CancellationToken) is null)
            context.Report(TimeoutRules.IgnoredWait, call.Syntax, call.TargetMethod.Name, because);
    }
}
