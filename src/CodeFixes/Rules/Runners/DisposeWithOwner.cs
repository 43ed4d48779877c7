using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Rules.Runners;

/// <summary>Disposes what a member holds in the Dispose of its type, which gets one where it has none.</summary>
internal sealed class DisposeWithOwner(string key) : Repair(key, "Dispose it with its owner")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) => Task.FromResult(Apply(target, cancellation));

    private static SyntaxNode? Apply(RepairTarget target, CancellationToken cancellation)
    {
        if (target.Expression is not (BaseObjectCreationExpressionSyntax or InvocationExpressionSyntax or IdentifierNameSyntax)
            || target.Places is not [var declaration]
            || Member(target.Model.GetDeclaredSymbol(declaration, cancellation)) is not var (name, held)
            || declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } node || !node.Span.Contains(target.Expression.Span)
            || target.Model.GetDeclaredSymbol(node, cancellation) is not INamedTypeSymbol type
            || ReleaseForm.Of(held) is not { } form || OwnerType.Of(node, type, form) is not { } owner)
            return null;

        var disposed = owner.AddRelease(node, name);
        return target.Root.ReplaceNode(node, StepBefore(held, name) is { } step ? OwnerType.AddToCleanup(disposed, step) : disposed);
    }

    // Disposing a source tells nobody.
    private static StatementSyntax? StepBefore(ITypeSymbol held, string name)
        => held.Name is nameof(CancellationTokenSource) ? ParseStatement($"{name}?.Cancel();") : null;

    private static (string Name, ITypeSymbol Type)? Member(ISymbol? symbol) => symbol switch
    {
        IFieldSymbol field => (field.Name, field.Type),
        IPropertySymbol property => (property.Name, property.Type),
        _ => null,
    };
}
