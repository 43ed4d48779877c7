using System.Collections.Concurrent;
using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Members;

/// <summary>Every use of a private member, each found once.</summary>
internal sealed class MemberUses(FlowGraphs graphs)
{
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<IOperation>?> _known = new(SymbolEqualityComparer.Default);

    /// <summary>
    /// The references to the member, its calls and its initialisers; null where they cannot all be known: others may use it, or the
    /// type is being typed.
    /// </summary>
    public ImmutableArray<IOperation>? Of(ISymbol member, CancellationToken cancellation) =>
        _known.GetOrAdd(member.OriginalDefinition, definition => Find(definition, cancellation));

    private ImmutableArray<IOperation>? Find(ISymbol member, CancellationToken cancellation)
    {
        if (MemberScope.Of(member) is not { } scope)
            return null;

        var found = ImmutableArray.CreateBuilder<IOperation>();
        foreach (var part in scope.DeclaringSyntaxReferences)
        {
            var declaration = part.GetSyntax(cancellation);
            if (declaration.ContainsDiagnostics)
                return null;

            foreach (var token in declaration.DescendantTokens())
            {
                cancellation.ThrowIfCancellationRequested();
                if (token.ValueText != member.Name || !token.IsKind(SyntaxKind.IdentifierToken))
                    continue;

                if (InitialiserAt(token, member) is { } initialiser)
                    found.Add(initialiser);
                else if (ReferenceAt(token, member) is { } reference)
                    found.Add(reference);
                else if (MayBeBroken(token))
                    return null;
            }
        }

        return found.ToImmutable();
    }

    private IOperation? InitialiserAt(SyntaxToken token, ISymbol member) => token.Parent switch
    {
        VariableDeclaratorSyntax { Initializer: { } value } declarator when IsDeclarationOf(member, declarator) => graphs.OperationAt(value),
        PropertyDeclarationSyntax { Initializer: { } value } property when IsDeclarationOf(member, property) => graphs.OperationAt(value),
        _ => null,
    };

    private IOperation? ReferenceAt(SyntaxToken token, ISymbol member)
    {
        if (token.Parent is not IdentifierNameSyntax name)
            return null;

        SyntaxNode whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access
            : name.Parent is MemberBindingExpressionSyntax binding ? binding
            : name;
        if (whole.Parent is InvocationExpressionSyntax call && call.Expression == whole && graphs.OperationAt(call) is IInvocationOperation invocation)
            return SymbolEqualityComparer.Default.Equals(invocation.TargetMethod.OriginalDefinition, member) ? invocation : null;

        return graphs.OperationAt(whole) is IMemberReferenceOperation reference
            && SymbolEqualityComparer.Default.Equals(reference.Member.OriginalDefinition, member)
            ? reference
            : null;
    }

    private static bool IsDeclarationOf(ISymbol member, SyntaxNode node) =>
        member.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == node.SyntaxTree && reference.Span == node.Span);

    // A name that means nothing may mean the member once the code is complete.
    private bool MayBeBroken(SyntaxToken token) =>
        token.Parent is IdentifierNameSyntax name && graphs.OperationAt(name) is IInvalidOperation;
}
