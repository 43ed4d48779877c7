using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership;
using LifetimeGuard.Analyzers.Ownership.Registrations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Shutdown;

/// <summary>Silences CA2025 where every path waits for the task inside the <c>using</c> of what it was given.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EndedTaskSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor EndedBefore =
        new("LGS2002", "CA2025", "Every path of the method waits for the task before the using ends.");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => ImmutableArray.Create(EndedBefore);

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        var model = LifetimeModel.For(context.Compilation, context.Options);
        foreach (var warning in context.ReportedDiagnostics)
        {
            if (warning.Location.SourceTree is { } tree && EndsBefore(context, model, warning, tree))
                context.ReportSuppression(Suppression.Create(EndedBefore, warning));
        }
    }

    private static bool EndsBefore(SuppressionAnalysisContext context, LifetimeModel model, Diagnostic warning, SyntaxTree tree)
    {
        var node = tree.GetRoot(context.CancellationToken).FindNode(warning.Location.SourceSpan, getInnermostNodeForTie: true);
        var semantics = context.GetSemanticModel(tree);
        return node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } start
            && semantics.GetSymbolInfo(node, context.CancellationToken).Symbol is ILocalSymbol { IsUsing: true } given
            && ScopeOf(given, context.CancellationToken) is { } scope && scope.Span.Contains(start.Span)
            && semantics.GetOperation(start, context.CancellationToken) is IInvocationOperation task && EndsInside(task, scope, model, context.CancellationToken);
    }

    private static bool EndsInside(IInvocationOperation task, SyntaxNode scope, LifetimeModel model, CancellationToken cancellation) => !IsKeptOutside(task, scope)
        && (model.Ownership.FateOf(task, Duty.Observe, cancellation) is { Fate: Fate.Released, IsProved: true } || (CombinationWith(task, model) is { } all && EndsInside(all, scope, model, cancellation)));

    // A variable of the scope cannot be waited for after it.
    private static bool IsKeptOutside(IOperation start, SyntaxNode scope)
    {
        for (var around = start.Parent; around is not null && around.Syntax != scope; around = around.Parent)
        {
            if (around is IAssignmentOperation { Target: var target } && (target is not ILocalReferenceOperation { Local: var local } || !scope.Span.Contains(local.Locations[0].SourceSpan)))
                return true;
        }

        return false;
    }

    // Task.WhenAll(read, write) ends when both have ended; a variable is looked through where that is its only use.
    private static IInvocationOperation? CombinationWith(IOperation task, LifetimeModel model)
    {
        var value = task;
        while (value.Parent is IConversionOperation or IArrayInitializerOperation or IArrayCreationOperation or { IsImplicit: true } and not IVariableInitializerOperation && value is not IArgumentOperation)
            value = value.Parent;

        if (value is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: nameof(Task.WhenAll), ContainingType: var type } } all } && SymbolEqualityComparer.Default.Equals(type, model.Symbols.Task))
            return all;
        if (value.Parent is not IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var holder } declarator })
            return null;

        var uses = ReceiverShape.RootOf(declarator).Descendants().OfType<ILocalReferenceOperation>().Where(use => SymbolEqualityComparer.Default.Equals(use.Local, holder)).Take(2).ToList();
        return uses is [var only] ? CombinationWith(only, model) : null;
    }

    private static SyntaxNode? ScopeOf(ILocalSymbol given, CancellationToken cancellation) =>
        given.DeclaringSyntaxReferences[0].GetSyntax(cancellation).Ancestors().FirstOrDefault(around => around is UsingStatementSyntax or BlockSyntax or SwitchSectionSyntax or CompilationUnitSyntax);
}
