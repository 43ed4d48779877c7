using LifetimeGuard.CodeFixes.Framework;
using LifetimeGuard.CodeFixes.Rules.Runners;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Rules.Processes;

/// <summary>Kills the child that a member holds, and releases its handle, at the end of the cleanup of its type, which gets one where it has none.</summary>
internal sealed class EndChildWithOwner(string key) : Repair(key, "Kill it with its owner")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) => Task.FromResult(Apply(target, cancellation));

    private static SyntaxNode? Apply(RepairTarget target, CancellationToken cancellation)
    {
        if (target.Places is not [var declaration, ..] || TypeOf(target.Model.GetDeclaredSymbol(declaration, cancellation)) is not var (name, held)
            || declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } node || !node.Span.Contains(target.Expression.Span)
            || target.Model.GetDeclaredSymbol(node, cancellation) is not INamedTypeSymbol type
            || ReleaseForm.Of(held) is not { } form || OwnerType.Of(node, type, form) is not { } owner)
            return null;

        var ended = owner.MustBecomeDisposable
            ? WithBody(owner.AddRelease(node, name), Ending(name, target.Model))
            : OwnerType.AddLastToCleanup(node, Ending(name, target.Model));
        return target.Root.ReplaceNode(node, ended);
    }

    private static (string Name, ITypeSymbol Type)? TypeOf(ISymbol? member) => member switch
    {
        IFieldSymbol field => (field.Name, field.Type),
        IPropertySymbol property => (property.Name, property.Type),
        _ => null,
    };

    // A child that was never started, or is released already, has nothing to kill.
    private static StatementSyntax Ending(string child, SemanticModel model) => ParseStatement(
        $$"""
        try
        {
            if ({{child}} is { HasExited: false })
                {{KillStatements.Kill(child, model)}}
        }
        catch (System.InvalidOperationException)
        {
            // It was never started, or has been released already.
        }
        finally
        {
            {{child}}?.Dispose();
        }
        """);

    private static TypeDeclarationSyntax WithBody(TypeDeclarationSyntax node, StatementSyntax ending)
    {
        var dispose = node.Members.OfType<MethodDeclarationSyntax>().Last();
        return node.ReplaceNode(dispose, dispose
            .WithParameterList(dispose.ParameterList.WithTrailingTrivia(ElasticCarriageReturnLineFeed))
            .WithExpressionBody(null).WithSemicolonToken(default)
            .WithBody(Block(ending.WithTrailingTrivia(ElasticCarriageReturnLineFeed)).WithTrailingTrivia(ElasticCarriageReturnLineFeed))
            .WithAdditionalAnnotations(Formatter.Annotation));
    }
}
