using LifetimeGuard.CodeFixes.Editing;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Rules.Timeouts;

/// <summary>Replaces a wait with a time limit by <c>Deadline.RunAsync</c>, which tells the work and lists what ignores it.</summary>
internal sealed class RunWithDeadline(string key) : Repair(key, "Run it with Deadline.RunAsync")
{
    private const string DeadlineType = "LifetimeGuard.Runtime.Tasks.Deadline";

    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) =>
        Task.FromResult(target.Model.Compilation.GetTypeByMetadataName(DeadlineType) is not null && LimitedCall.Of(target) is { Time: not null } call ? Apply(call, target) : null);

    private static SyntaxNode? Apply(LimitedCall call, RepairTarget target)
    {
        // Two tokens from outside would have to be linked first.
        if (call is { OwnToken: { } own, Token: { } other } && own.ToString() != other.ToString())
            return null;

        string name = UniqueName.ForLocal("deadline", call.Wait, target.Model);
        var lambda = call.TakesToken
            ? SimpleLambdaExpression(Parameter(Identifier(name)), call.WorkWith(IdentifierName(name)).WithoutTrivia())
            : SimpleLambdaExpression(Parameter(Identifier("_")), call.Work.WithoutTrivia());
        lambda = lambda.WithArrowToken(Token(SyntaxKind.EqualsGreaterThanToken).WithLeadingTrivia(Space).WithTrailingTrivia(Space));

        var arguments = new List<ArgumentSyntax> { Argument(lambda), Argument(call.Time!.WithoutTrivia()).WithLeadingTrivia(Space) };
        if ((call.Token ?? call.OwnToken) is { } outside)
            arguments.Add(Argument(outside.WithoutTrivia()).WithLeadingTrivia(Space));

        var type = ParseName("global::" + DeadlineType).WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation);
        var run = InvocationExpression(
            MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, type, IdentifierName("RunAsync")), ArgumentList(SeparatedList(arguments)));
        return target.Root.ReplaceNode(call.Wait, run.WithTriviaFrom(call.Wait));
    }
}
