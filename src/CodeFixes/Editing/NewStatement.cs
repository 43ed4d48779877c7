using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Editing;

/// <summary>Makes the statements that fixes add, and puts them before others.</summary>
internal static class NewStatement
{
    /// <summary><c>var name = value;</c></summary>
    public static LocalDeclarationStatementSyntax Var(string name, ExpressionSyntax value) => LocalDeclarationStatement(
            VariableDeclaration(IdentifierName("var").WithTrailingTrivia(Space))
                .AddVariables(VariableDeclarator(Identifier(name).WithTrailingTrivia(Space)).WithInitializer(
                    EqualsValueClause(Token(SyntaxKind.EqualsToken).WithTrailingTrivia(Space), value.WithoutTrivia()))))
        .WithTrailingTrivia(ElasticCarriageReturnLineFeed)
        .WithAdditionalAnnotations(Formatter.Annotation);

    /// <summary><c>using var name = value;</c></summary>
    public static LocalDeclarationStatementSyntax Using(string name, ExpressionSyntax value) =>
        Var(name, value).WithUsingKeyword(Token(SyntaxKind.UsingKeyword).WithTrailingTrivia(Space));

    /// <summary><c>receiver.method();</c></summary>
    public static ExpressionStatementSyntax Call(string receiver, string method) => ExpressionStatement(InvocationExpression(
            MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, IdentifierName(receiver), IdentifierName(method))))
        .WithTrailingTrivia(ElasticCarriageReturnLineFeed)
        .WithAdditionalAnnotations(Formatter.Annotation);

    /// <summary><c>if (value is not null) statement</c>, on two lines.</summary>
    public static IfStatementSyntax IfNotNull(string value, StatementSyntax statement) =>
        ((IfStatementSyntax)ParseStatement($"if ({value} is not null)\n    ;"))
        .WithStatement(statement.WithLeadingTrivia(ElasticMarker))
        .WithTrailingTrivia(ElasticCarriageReturnLineFeed)
        .WithAdditionalAnnotations(Formatter.Annotation);

    /// <summary>The new statement first; it takes over the comments that stood before the others.</summary>
    public static IReadOnlyList<StatementSyntax> Before(StatementSyntax added, params StatementSyntax[] others) =>
    [
        added.WithLeadingTrivia(others[0].GetLeadingTrivia()),
        others[0].WithLeadingTrivia(Indentation(others[0])),
        .. others.Skip(1),
    ];

    public static SyntaxTriviaList Indentation(SyntaxNode statement) =>
        TriviaList(statement.GetLeadingTrivia().Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
}
