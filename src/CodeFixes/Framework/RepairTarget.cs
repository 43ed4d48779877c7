using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LifetimeGuard.CodeFixes.Framework;

/// <summary>The expression a rule reported, and the places its message points to, in one state of a document.</summary>
internal sealed class RepairTarget
{
    private RepairTarget(Document document, SemanticModel model, ExpressionSyntax expression, ImmutableArray<SyntaxNode> places)
    {
        Document = document;
        Model = model;
        Expression = expression;
        Places = places;
    }

    public Document Document { get; }

    public SemanticModel Model { get; }

    public SyntaxNode Root => Model.SyntaxTree.GetRoot();

    public ExpressionSyntax Expression { get; }

    /// <summary>Where the value is created, and where it is lost, in the order the rule gave them.</summary>
    public ImmutableArray<SyntaxNode> Places { get; }

    public static async Task<RepairTarget?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return root is null || model is null || ExpressionOf(root, diagnostic) is not { } expression
            ? null
            : new RepairTarget(document, model, expression, PlacesOf(root, diagnostic));
    }

    /// <summary>Finds the target again after other repairs of the same document, by the marks set before them.</summary>
    public static async Task<RepairTarget?> FindAsync(Document document, TargetMark mark, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return root is null || model is null || mark.FindExpression(root) is not { } expression
            ? null
            : new RepairTarget(document, model, expression, mark.FindPlaces(root));
    }

    public static ExpressionSyntax? ExpressionOf(SyntaxNode root, Diagnostic diagnostic) =>
        Whole(root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true));

    public static ImmutableArray<SyntaxNode> PlacesOf(SyntaxNode root, Diagnostic diagnostic) => diagnostic.AdditionalLocations
        .Where(place => place.SourceTree == diagnostic.Location.SourceTree)
        .Select(place => root.FindNode(place.SourceSpan))
        .ToImmutableArray();

    private static ExpressionSyntax? Whole(SyntaxNode node) => node switch
    {
        ExpressionStatementSyntax statement => statement.Expression,
        ArgumentSyntax argument => argument.Expression,
        VariableDeclaratorSyntax declarator => declarator.Initializer?.Value,
        VariableDeclarationSyntax { Variables: [var only] } => only.Initializer?.Value,
        LocalDeclarationStatementSyntax { Declaration.Variables: [var only] } => only.Initializer?.Value,
        EqualsValueClauseSyntax value => value.Value,
        SimpleNameSyntax { Parent: MemberAccessExpressionSyntax access } name when access.Name == name => Whole(access),
        SimpleNameSyntax { Parent: InvocationExpressionSyntax call } => call,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } => call,
        ExpressionSyntax expression => expression,
        // A rule that reports a keyword means what stands behind it.
        WhileStatementSyntax loop => loop.Condition,
        DoStatementSyntax loop => loop.Condition,
        ForStatementSyntax loop => loop.Condition,
        ForEachStatementSyntax loop => loop.Expression,
        CatchClauseSyntax { Declaration: { } caught } => caught.Type,
        // One that reports a member by its name has its type for a handle.
        MethodDeclarationSyntax method => method.ReturnType,
        _ => null,
    };
}
