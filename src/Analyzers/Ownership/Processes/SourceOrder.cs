using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LifetimeGuard.Analyzers.Ownership.Processes;

/// <summary>Tells what happens before what in one body.</summary>
internal static class SourceOrder
{
    /// <summary>Whether one place comes before the other in the same body, and the way leads from it to the other.</summary>
    public static bool Precedes(SyntaxNode place, SyntaxNode next)
    {
        if (place.SpanStart >= next.SpanStart || place.SyntaxTree != next.SyntaxTree || BodyOf(place) != BodyOf(next))
            return false;

        for (var current = place; current.Parent is { } parent; current = parent)
        {
            if (parent.Span.Contains(next.Span))
                return !AreExclusive(parent, current);

            if (parent is BlockSyntax block && block.Statements.Last() is ReturnStatementSyntax or ThrowStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax)
                return false;
            if (current is ReturnStatementSyntax or ThrowStatementSyntax)
                return false;
        }

        return false;
    }

    /// <summary>Whether one run of the body comes to one of the places at most: they are in different branches.</summary>
    public static bool AreInDifferentBranches(SyntaxNode one, SyntaxNode other)
    {
        if (one.SyntaxTree != other.SyntaxTree || BodyOf(one) != BodyOf(other))
            return false;

        var (first, second) = one.SpanStart < other.SpanStart ? (one, other) : (other, one);
        var current = first;
        while (current.Parent is { } parent && !parent.Span.Contains(second.Span))
            current = parent;
        return current.Parent is { } choice && AreExclusive(choice, current)
            && !choice.Ancestors().TakeWhile(around => around != BodyOf(one)).Any(around => around is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax);
    }

    /// <summary>The innermost function around a place.</summary>
    public static SyntaxNode? BodyOf(SyntaxNode place) => place.AncestorsAndSelf().FirstOrDefault(node =>
        node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax or AccessorDeclarationSyntax or CompilationUnitSyntax);

    /// <summary>The member around a place, with all its functions.</summary>
    public static SyntaxNode? MemberOf(SyntaxNode place) => place.AncestorsAndSelf().FirstOrDefault(node =>
        node is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax);

    private static bool AreExclusive(SyntaxNode choice, SyntaxNode first) => choice switch
    {
        IfStatementSyntax branch => first == branch.Statement,
        ConditionalExpressionSyntax branch => first == branch.WhenTrue,
        SwitchStatementSyntax or SwitchExpressionSyntax => first is SwitchSectionSyntax or SwitchExpressionArmSyntax,
        _ => false,
    };
}
