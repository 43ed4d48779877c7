using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Editing;

/// <summary>Gives a value that is used within a larger expression a local of its own, in a statement before.</summary>
internal static class HoistedCreation
{
    /// <summary>
    /// The root in which <c>Start(x).Wait();</c> is <c>using var name = Start(x); name.Wait();</c>; null where the value is
    /// not the first thing its statement evaluates, since then the order of things would change.
    /// </summary>
    public static SyntaxNode? AsUsing(ExpressionSyntax creation, string wantedName, SemanticModel model)
    {
        if (StatementEvaluatingFirst(creation) is not { Parent: BlockSyntax or GlobalStatementSyntax } statement)
            return null;

        var name = IdentifierName(UniqueName.ForLocal(wantedName, statement, model));
        var declaration = Declaration(name.Identifier, creation)
            .WithLeadingTrivia(statement.GetLeadingTrivia())
            .WithTrailingTrivia(ElasticCarriageReturnLineFeed)
            .WithAdditionalAnnotations(Formatter.Annotation);
        var rest = statement
            .ReplaceNode(creation, name.WithTriviaFrom(creation))
            .WithLeadingTrivia(IndentationOf(statement))
            .WithAdditionalAnnotations(Formatter.Annotation);
        return Insert(statement, declaration, rest, model.SyntaxTree.GetRoot());
    }

    private static StatementSyntax? StatementEvaluatingFirst(ExpressionSyntax creation)
    {
        SyntaxNode node = creation;
        while (node.Parent is { } parent)
        {
            switch (parent)
            {
                case MemberAccessExpressionSyntax or InvocationExpressionSyntax or ConditionalAccessExpressionSyntax or ParenthesizedExpressionSyntax
                    or ElementAccessExpressionSyntax or BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or CastExpressionSyntax
                    or PostfixUnaryExpressionSyntax or AwaitExpressionSyntax or IsPatternExpressionSyntax or ConditionalExpressionSyntax
                    when parent.SpanStart == node.SpanStart || parent is PrefixUnaryExpressionSyntax or ParenthesizedExpressionSyntax or CastExpressionSyntax or AwaitExpressionSyntax:
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax } assignment when assignment.Right == node:
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } } }:
                case VariableDeclaratorSyntax or VariableDeclarationSyntax:
                    node = parent;
                    break;
                case ExpressionStatementSyntax or ReturnStatementSyntax or LocalDeclarationStatementSyntax:
                    return (StatementSyntax)parent;
                case IfStatementSyntax branch when branch.Condition == node:
                    return branch;
                default:
                    return null;
            }
        }

        return null;
    }

    private static LocalDeclarationStatementSyntax Declaration(SyntaxToken name, ExpressionSyntax creation) => LocalDeclarationStatement(
            VariableDeclaration(IdentifierName("var").WithTrailingTrivia(Space))
                .AddVariables(VariableDeclarator(name.WithTrailingTrivia(Space)).WithInitializer(
                    EqualsValueClause(Token(SyntaxKind.EqualsToken).WithTrailingTrivia(Space), creation.WithoutTrivia()))))
        .WithUsingKeyword(Token(SyntaxKind.UsingKeyword).WithTrailingTrivia(Space));

    private static SyntaxNode Insert(StatementSyntax statement, StatementSyntax declaration, StatementSyntax rest, SyntaxNode root)
    {
        if (statement.Parent is BlockSyntax block)
        {
            int position = block.Statements.IndexOf(statement);
            var statements = block.Statements.RemoveAt(position).InsertRange(position, [declaration, rest]);
            return root.ReplaceNode(block, block.WithStatements(statements));
        }

        return root.ReplaceNode(statement.Parent!, [GlobalStatement(declaration), GlobalStatement(rest)]);
    }

    private static SyntaxTriviaList IndentationOf(StatementSyntax statement) =>
        TriviaList(statement.GetLeadingTrivia().Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
}
