using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LifetimeGuard.Analyzers.Rules.Runners;

/// <summary>Silences other analyzers' "not disposed" on a process or runner whose owner the engine sees on every path.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OwnedValueSuppressor : DiagnosticSuppressor
{
    private static readonly ImmutableArray<SuppressionDescriptor> Owned = ImmutableArray.Create(For("LGS2000", "CA2000"), For("LGS2001", "IDISP001"));

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => Owned;

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        var model = LifetimeModel.For(context.Compilation, context.Options);
        foreach (var warning in context.ReportedDiagnostics)
        {
            if (warning.Location.SourceTree is { } tree && IsOwned(context, model, warning, tree))
                context.ReportSuppression(Suppression.Create(Owned.Single(descriptor => descriptor.SuppressedDiagnosticId == warning.Id), warning));
        }
    }

    private static bool IsOwned(SuppressionAnalysisContext context, LifetimeModel model, Diagnostic warning, SyntaxTree tree)
    {
        var node = tree.GetRoot(context.CancellationToken).FindNode(warning.Location.SourceSpan, getInnermostNodeForTie: true);
        if (ValueAt(node) is not { } value || context.GetSemanticModel(tree).GetOperation(value, context.CancellationToken) is not { } creation)
            return false;

        bool isOurs = model.Ownership.NewValue(creation, Duty.Release, context.CancellationToken) is not null
            || model.Ownership.NewValue(creation, Duty.Keep, context.CancellationToken) is not null;
        return isOurs && model.Ownership.FateOf(creation, Duty.Release, context.CancellationToken).IsProved;
    }

    // Some point at the value, some at the variable that gets it.
    private static ExpressionSyntax? ValueAt(SyntaxNode node) => node switch
    {
        LocalDeclarationStatementSyntax { Declaration.Variables: [{ Initializer.Value: var value }] } => value,
        VariableDeclarationSyntax { Variables: [{ Initializer.Value: var value }] } => value,
        VariableDeclaratorSyntax declarator => declarator.Initializer?.Value,
        EqualsValueClauseSyntax initializer => initializer.Value,
        ExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } target when assignment.Left == target => assignment.Right,
        AssignmentExpressionSyntax assignment => assignment.Right,
        ExpressionSyntax value => value,
        _ => null,
    };

    private static SuppressionDescriptor For(string id, string peer) =>
        new(id, peer, "Every path of the method ends the value, or hands it to an owner.");
}
