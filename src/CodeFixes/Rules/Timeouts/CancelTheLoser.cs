using LifetimeGuard.CodeFixes.Editing;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Rules.Timeouts;

/// <summary>Gives a delay or work of a <c>WhenAny</c> a token, linked to the one it has, and cancels it once the race is over.</summary>
internal sealed class CancelTheLoser(string key, string title, bool isDelay) : Repair(key, title)
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) =>
        Task.FromResult(LosingCall.Of(target, isDelay) is { } race ? Apply(race, target) : null);

    private SyntaxNode Apply(LosingCall race, RepairTarget target)
    {
        string source = UniqueName.ForLocal(isDelay ? "delayCancellation" : "raceCancellation", race.StartStatement, target.Model);
        string winner = UniqueName.ForLocal("winner", race.Statement, target.Model);
        var declaration = NewStatement.Using(source, NewSource(race.Token));
        var start = race.With(MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, IdentifierName(source), IdentifierName("Token")));

        if (race.IsInline)
        {
            var statement = race.Statement.TrackNodes(race.Call, race.Awaited);
            statement = statement.ReplaceNode(statement.GetCurrentNode(race.Call)!, start);
            var ended = Ended(statement, statement.GetCurrentNode(race.Awaited)!, race.NeedsWinner ? winner : null, source);
            return target.Root.ReplaceNode(race.Statement, NewStatement.Before(declaration, ended));
        }

        var root = target.Root.TrackNodes(race.StartStatement, race.Statement);
        root = root.ReplaceNode(root.GetCurrentNode(race.Statement)!, Ended(race.Statement, race.Awaited, race.NeedsWinner ? winner : null, source));
        return root.ReplaceNode(
            root.GetCurrentNode(race.StartStatement)!,
            NewStatement.Before(declaration, race.StartStatement.ReplaceNode(race.Call, start)));
    }

    // Where the race is part of a condition or of a returned value, its winner gets a local, so that there is a place between.
    private static StatementSyntax[] Ended(StatementSyntax statement, ExpressionSyntax awaited, string? winner, string source)
    {
        var cancel = NewStatement.Call(source, "Cancel").WithLeadingTrivia(NewStatement.Indentation(statement));
        if (winner is null)
            return [statement, cancel];

        var rest = statement.ReplaceNode(awaited, IdentifierName(winner).WithTriviaFrom(awaited)).WithAdditionalAnnotations(Formatter.Annotation);
        return [NewStatement.Var(winner, awaited).WithLeadingTrivia(statement.GetLeadingTrivia()), cancel, rest.WithLeadingTrivia(NewStatement.Indentation(statement))];
    }

    private static ExpressionSyntax NewSource(ExpressionSyntax? linkedTo) => linkedTo is null
        ? ObjectCreationExpression(KnownNames.CancellationTokenSource())
            .WithNewKeyword(Token(SyntaxKind.NewKeyword).WithTrailingTrivia(Space))
            .WithArgumentList(ArgumentList())
        : InvocationExpression(
            MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, KnownNames.CancellationTokenSource(), IdentifierName("CreateLinkedTokenSource")),
            ArgumentList(SingletonSeparatedList(Argument(linkedTo.WithoutTrivia()))));
}
