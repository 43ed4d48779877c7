using LifetimeGuard.CodeFixes.Editing;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Rules.Runners;

/// <summary>
/// Ends a registration where the block ends that makes it. Offered where it has served its purpose by then: the block waits
/// after it, or a local was to hold it, or it is a scope that only what follows is to see.
/// </summary>
internal sealed class HoldWithUsing(string key) : Repair(key, "End it with 'using'")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) =>
        Task.FromResult(RegistrationStatement.Of(target.Expression, target.Model) is { } registration && registration.EndsWithItsBlock(target.Model)
            ? Hold(registration, target)
            : null);

    private static SyntaxNode? Hold(RegistrationStatement registration, RepairTarget target)
    {
        if (registration.Statement is LocalDeclarationStatementSyntax declaration)
        {
            if (declaration.UsingKeyword.RawKind != 0 || target.Model.GetDeclaredSymbol(declaration.Declaration.Variables[0]) is not { } local
                || !new BorrowedUses(target.Model.Compilation).Only(local, declaration.Parent!))
                return null;

            return target.Root.ReplaceNode(declaration, declaration
                .WithoutLeadingTrivia()
                .WithUsingKeyword(Token(declaration.GetLeadingTrivia(), SyntaxKind.UsingKeyword, TriviaList(Space))));
        }

        string wanted = target.Model.GetTypeInfo(target.Expression).Type?.Name is "CancellationTokenRegistration" ? "registration" : "handle";
        string name = UniqueName.ForLocal(wanted, registration.Statement, target.Model);
        var held = NewStatement.Using(name, target.Expression.WithoutTrivia())
            .WithLeadingTrivia(registration.Whole.GetLeadingTrivia())
            .WithTrailingTrivia(registration.Whole.GetTrailingTrivia());
        return target.Root.ReplaceNode(registration.Whole, held);
    }
}
