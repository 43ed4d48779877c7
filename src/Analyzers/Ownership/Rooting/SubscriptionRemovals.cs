using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LifetimeGuard.Analyzers.Ownership.Rooting;

/// <summary>All <c>-=</c> in the source of a type and of the types around, below and nested in it, read once for each type.</summary>
internal sealed class SubscriptionRemovals
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableHashSet<(string Event, string Handler)>> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Whether some part of the type removes a handler of that name from an event of that name.</summary>
    public bool Has(INamedTypeSymbol type, string subscribed, string handler)
    {
        for (INamedTypeSymbol? outer = type; outer is not null; outer = outer.ContainingType)
        {
            for (INamedTypeSymbol? current = outer.OriginalDefinition; current is { DeclaringSyntaxReferences.Length: > 0 }; current = current.BaseType?.OriginalDefinition)
            {
                if (_known.GetOrAdd(current, In).Contains((subscribed, handler)))
                    return true;
            }
        }

        return false;
    }

    /// <summary>The name by which a handler can be removed again; null for a lambda.</summary>
    public static string? NameOf(ExpressionSyntax handler) => handler switch
    {
        IdentifierNameSyntax or GenericNameSyntax => ((SimpleNameSyntax)handler).Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var argument] } => NameOf(argument.Expression),
        CastExpressionSyntax cast => NameOf(cast.Expression),
        ParenthesizedExpressionSyntax inner => NameOf(inner.Expression),
        AssignmentExpressionSyntax assignment => NameOf(assignment.Left),
        PostfixUnaryExpressionSyntax postfix => NameOf(postfix.Operand),
        _ => null,
    };

    private static ImmutableHashSet<(string, string)> In(INamedTypeSymbol type)
    {
        var removals = ImmutableHashSet.CreateBuilder<(string, string)>();
        foreach (var part in type.DeclaringSyntaxReferences)
        {
            foreach (var assignment in part.GetSyntax().DescendantNodes().OfType<AssignmentExpressionSyntax>())
            {
                if (assignment.IsKind(SyntaxKind.SubtractAssignmentExpression) && NameOf(assignment.Left) is { } subscribed && NameOf(assignment.Right) is { } handler)
                    removals.Add((subscribed, handler));
            }
        }

        return removals.ToImmutable();
    }
}
