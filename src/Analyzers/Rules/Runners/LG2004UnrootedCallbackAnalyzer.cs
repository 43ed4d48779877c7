using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Runners;

/// <summary>Reports a delegate that native code keeps a pointer to and that nothing managed keeps alive.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG2004UnrootedCallbackAnalyzer() : LifetimeAnalyzer(RunnerRules.UnrootedCallback)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols.Delegate is not null)
            start.RegisterOperationAction(context => Analyze(context, model), OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        foreach (var (place, verdict) in model.Ownership.NativeCallbacks.UnrootedIn((IInvocationOperation)context.Operation))
            context.Report(RunnerRules.UnrootedCallback, place.Syntax, verdict, verdict.Because);
    }
}
