using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Editing;

/// <summary>How awaits are written in one file: with ConfigureAwait(false) where the file's own awaits are.</summary>
internal sealed class AwaitStyle
{
    private readonly bool _configured;

    private AwaitStyle(bool configured) => _configured = configured;

    public static AwaitStyle Of(SyntaxNode root)
    {
        var awaits = root.DescendantNodes().OfType<AwaitExpressionSyntax>().ToList();
        return new AwaitStyle(awaits.Count > 0 && awaits.All(IsConfigured));
    }

    /// <summary>An await of <paramref name="operand"/> that stands in its place, with its trivia.</summary>
    /// <param name="operand">The expression in its rewritten form.</param>
    /// <param name="type">The operand's type.</param>
    public AwaitExpressionSyntax Await(ExpressionSyntax operand, ITypeSymbol? type)
    {
        var bare = WhenNull(operand.WithoutTrivia(), type);
        var awaited = _configured && CanBeConfigured(type)
            ? InvocationExpression(
                MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, AsOperand(bare), IdentifierName("ConfigureAwait")),
                ArgumentList(SingletonSeparatedList(Argument(LiteralExpression(SyntaxKind.FalseLiteralExpression)))))
            : AsOperand(bare);
        return AwaitExpression(Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(Space), awaited)
            .WithTriviaFrom(operand)
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    // Awaiting 'x?.StopAsync()' throws where x is null, which the dropped call did not.
    private static ExpressionSyntax WhenNull(ExpressionSyntax operand, ITypeSymbol? type)
    {
        if (operand is not ConditionalAccessExpressionSyntax)
            return operand;

        ExpressionSyntax nothing = type is { IsValueType: true }
            ? LiteralExpression(SyntaxKind.DefaultLiteralExpression)
            : MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, KnownNames.Task(), IdentifierName("CompletedTask"));
        return BinaryExpression(SyntaxKind.CoalesceExpression, operand.WithTrailingTrivia(Space), nothing.WithLeadingTrivia(Space));
    }

    private static ExpressionSyntax AsOperand(ExpressionSyntax expression) => expression is
        InvocationExpressionSyntax or MemberAccessExpressionSyntax or SimpleNameSyntax or ElementAccessExpressionSyntax
        or ParenthesizedExpressionSyntax or BaseObjectCreationExpressionSyntax
        ? expression
        : ParenthesizedExpression(expression);

    private static bool CanBeConfigured(ITypeSymbol? type) =>
        type?.GetMembers("ConfigureAwait").OfType<IMethodSymbol>().Any() == true || type?.BaseType is { } parent && CanBeConfigured(parent);

    private static bool IsConfigured(AwaitExpressionSyntax await) =>
        await.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } };
}
