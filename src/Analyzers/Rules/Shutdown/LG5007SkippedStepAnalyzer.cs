using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LifetimeGuard.Analyzers.Rules.Shutdown;

/// <summary>Reports a cleanup step that is known to be able to fail, where the next one is left out when it does.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG5007SkippedStepAnalyzer() : LifetimeAnalyzer(ShutdownRules.SkippedStep)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols.Disposable is not null)
            start.RegisterOperationAction(context => Analyze(context, model), OperationKind.MethodBody, OperationKind.AnonymousFunction, OperationKind.Try);
    }

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        foreach (var found in model.Ownership.CleanupSteps.In(context.Operation, context.CancellationToken))
        {
            string skipped = found.IsNextRound ? "the rest of the loop" : $"'{FirstLineOf(found.Skipped)}'";
            context.Report(ShutdownRules.SkippedStep, found.Failing, ImmutableArray.Create(found.Skipped.GetLocation()), FirstLineOf(found.Failing), skipped, found.Because);
        }
    }

    private static string FirstLineOf(SyntaxNode step)
    {
        string code = step.ToString();
        int line = code.IndexOfAny(['\r', '\n']);
        return line < 0 ? code : code.Substring(0, line) + "...";
    }
}
