using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Timeouts;

/// <summary>Reports a thread that is made past the <c>ThreadRegistry</c> of a program that has one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
[NoCodeFix("A registered body gets a stop token; where it looks at it is the author's decision.")]
public sealed class LG3009UnregisteredThreadAnalyzer() : LifetimeAnalyzer(TimeoutRules.UnregisteredThread)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols is { Thread: not null, ThreadRegistry: not null })
            start.RegisterOperationAction(context => Analyze(context, model), OperationKind.ObjectCreation);
    }

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        // The registry itself has to make them.
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type.IsOrInherits(model.Symbols.Thread)
            && !SymbolEqualityComparer.Default.Equals(context.ContainingSymbol.ContainingNamespace, model.Symbols.ThreadRegistry!.ContainingNamespace))
            context.Report(TimeoutRules.UnregisteredThread, creation.Syntax, context.ContainingSymbol.Name);
    }
}
