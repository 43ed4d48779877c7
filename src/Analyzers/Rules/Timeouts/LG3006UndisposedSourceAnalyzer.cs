using LifetimeGuard.Analyzers.Configuration;
using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using LifetimeGuard.Analyzers.Ownership.Sources;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Timeouts;

/// <summary>Reports a CancellationTokenSource that holds a timer or a link and that some path does not dispose.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG3006UndisposedSourceAnalyzer() : LifetimeAnalyzer(TimeoutRules.UndisposedSource)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols.CancellationTokenSource is null)
            return;

        var entryPoint = start.Compilation.GetEntryPoint(start.CancellationToken);
        start.RegisterOperationAction(
            context =>
            {
                // What the program's first method leaves open once ends with the process.
                if (context.Operation.Type.IsOrInherits(model.Symbols.CancellationTokenSource)
                    && !(SymbolEqualityComparer.Default.Equals(context.ContainingSymbol, entryPoint) && IsRunOnce(context.Operation)))
                    Analyze(context, model);
            },
            OperationKind.ObjectCreation,
            OperationKind.Invocation,
            OperationKind.Await);
    }

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        if (model.Ownership.Sources.LostBy(context.Operation, context.CancellationToken) is { } lost && !IsHarmless(lost, context.Operation.Syntax.SyntaxTree, model))
            context.Report(TimeoutRules.UndisposedSource, context.Operation.Syntax, lost.Verdict, NameOf(lost.Held), lost.Verdict.Because);
    }

    private static bool IsRunOnce(IOperation operation)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is ILoopOperation or IAnonymousFunctionOperation or ILocalFunctionOperation)
                return false;
        }

        return true;
    }

    private static bool IsHarmless(LostSource lost, SyntaxTree tree, LifetimeModel model) =>
        lost.Held is Holding.Timer && lost.Milliseconds <= model.Options.Read(LifetimeOptions.HarmlessDelayMilliseconds, tree);

    private static string NameOf(Holding held) => held switch
    {
        Holding.Timer => "a timer",
        Holding.Link => "a link to other tokens",
        _ => "a timer and a link to other tokens",
    };
}
