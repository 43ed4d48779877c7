using LifetimeGuard.CodeFixes.Editing;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Rules.Shutdown;

/// <summary>Disposes with <c>await</c>: before an existing <c>using</c>, instead of a call of Dispose, or where the local's scope ends.</summary>
internal sealed class AwaitDisposal(string key) : Repair(key, "Dispose it with 'await'")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) => Task.FromResult(
        AwaitHost.Around(target.Expression, target.Model) is { IsAsync: true } ? Apply(target) : null);

    private static SyntaxNode? Apply(RepairTarget target)
    {
        var value = target.Expression;
        while (value.Parent is PostfixUnaryExpressionSyntax or ParenthesizedExpressionSyntax or AwaitExpressionSyntax or CastExpressionSyntax)
            value = (ExpressionSyntax)value.Parent;

        return value.Parent switch
        {
            UsingStatementSyntax statement => target.Root.ReplaceNode(statement, Awaited(statement)),
            EqualsValueClauseSyntax { Parent.Parent.Parent: UsingStatementSyntax statement } => target.Root.ReplaceNode(statement, Awaited(statement)),
            EqualsValueClauseSyntax { Parent.Parent.Parent: LocalDeclarationStatementSyntax declaration } => Scoped(declaration, target),
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Dispose", Parent: InvocationExpressionSyntax { Parent: ExpressionStatementSyntax } call } => Called(call, target),
            _ => null,
        };
    }

    private static SyntaxNode Awaited(UsingStatementSyntax statement) => statement
        .WithoutLeadingTrivia()
        .WithAwaitKeyword(Token(statement.GetLeadingTrivia(), SyntaxKind.AwaitKeyword, TriviaList(Space)));

    private static SyntaxNode? Scoped(LocalDeclarationStatementSyntax declaration, RepairTarget target)
    {
        var awaiting = Token(declaration.GetLeadingTrivia(), SyntaxKind.AwaitKeyword, TriviaList(Space));
        if (!declaration.UsingKeyword.IsKind(SyntaxKind.None))
            return target.Root.ReplaceNode(declaration, declaration.WithoutLeadingTrivia().WithAwaitKeyword(awaiting));

        if (declaration is not { Parent: BlockSyntax or GlobalStatementSyntax, Declaration.Variables: [var variable] }
            || target.Model.GetDeclaredSymbol(variable) is not { } local
            || !new BorrowedUses(target.Model.Compilation).Only(local, declaration.Parent is BlockSyntax block ? block : target.Root))
            return null;

        return target.Root.ReplaceNode(declaration, declaration
            .WithoutLeadingTrivia()
            .WithAwaitKeyword(awaiting)
            .WithUsingKeyword(Token(default, SyntaxKind.UsingKeyword, TriviaList(Space))));
    }

    private static SyntaxNode? Called(InvocationExpressionSyntax call, RepairTarget target)
    {
        var access = (MemberAccessExpressionSyntax)call.Expression;
        var asynchronous = call.WithExpression(access.WithName(IdentifierName("DisposeAsync"))).WithTriviaFrom(call);
        var type = target.Model.Compilation.GetTypeByMetadataName("System.Threading.Tasks.ValueTask");
        return target.Root.ReplaceNode(call, AwaitStyle.Of(target.Root).Await(asynchronous, type));
    }
}
