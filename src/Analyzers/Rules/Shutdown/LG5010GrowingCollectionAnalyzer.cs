using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LifetimeGuard.Analyzers.Rules.Shutdown;

/// <summary>Reports the first place at which a collection of the whole process gets elements that nothing ever takes out.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
[NoCodeFix("How much is to be kept, and what goes first, is the author's decision: a bound, a time, the end of what the element belongs to.")]
public sealed class LG5010GrowingCollectionAnalyzer() : LifetimeAnalyzer(ShutdownRules.GrowingCollection)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model) =>
        start.RegisterOperationAction(context => Analyze(context, model), OperationKind.Invocation, OperationKind.SimpleAssignment);

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        if (model.Ownership.Growing.GrownBy(context.Operation, context.CancellationToken) is { } found)
            context.Report(ShutdownRules.GrowingCollection, context.Operation.Syntax, ImmutableArray.Create(found.Collection.Locations[0]), found.Collection.Name, found.Holder, found.Because);
    }
}
