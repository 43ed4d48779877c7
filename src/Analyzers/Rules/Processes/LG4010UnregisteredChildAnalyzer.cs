using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Processes;

/// <summary>Reports a child process that is started past the <c>ProcessRegistry</c> of a program that has one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
[NoCodeFix("The registry's child is another type, ended and read in another way; which registry has it, and for how long, is the author's decision.")]
public sealed class LG4010UnregisteredChildAnalyzer() : LifetimeAnalyzer(ProcessRules.UnregisteredChild)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols is { Process: not null, ProcessRegistry: not null })
            start.RegisterOperationAction(context => Analyze(context, model), OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        // The registry itself has to start them.
        var call = (IInvocationOperation)context.Operation;
        if (model.Ownership.DroppedChildren.StartsChild(call, context.CancellationToken)
            && !SymbolEqualityComparer.Default.Equals(context.ContainingSymbol.ContainingNamespace, model.Symbols.ProcessRegistry!.ContainingNamespace))
            context.Report(ProcessRules.UnregisteredChild, call.Syntax, call.TargetMethod.Name);
    }
}
