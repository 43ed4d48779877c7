using LifetimeGuard.CodeFixes.Editing;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Rules.Tasks;

/// <summary>Turns <c>Parallel.ForEach(items, async x => ...);</c> into <c>await Parallel.ForEachAsync(items, async (x, _) => ...);</c>.</summary>
internal sealed class AwaitParallelLoop(string key) : Repair(key, "Await 'Parallel.ForEachAsync'")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) => Task.FromResult(Apply(target));

    private static SyntaxNode? Apply(RepairTarget target)
    {
        if (target.Expression is not LambdaExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Parent: ExpressionStatementSyntax } call } } lambda
            || target.Model.GetSymbolInfo(call).Symbol is not IMethodSymbol { Name: "ForEach", ContainingType: { Name: "Parallel", ContainingNamespace.Name: "Tasks" } }
            || NameIn(call) is not { } name || WithToken(lambda, target.Model) is not { } body)
            return null;

        var loop = call.ReplaceNodes(
            new SyntaxNode[] { name, lambda },
            (node, _) => node == lambda ? body : name.ReplaceToken(name.Identifier, Identifier("ForEachAsync").WithTriviaFrom(name.Identifier)));
        var task = target.Model.Compilation.GetTypeByMetadataName("System.Threading.Tasks.Task");
        return AwaitInsertion.Rewrite(call, _ => AwaitStyle.Of(target.Root).Await(loop, task), target.Model);
    }

    private static SimpleNameSyntax? NameIn(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        var expression => expression as SimpleNameSyntax,
    };

    private static LambdaExpressionSyntax? WithToken(LambdaExpressionSyntax lambda, SemanticModel model)
    {
        // Two parameters called '_' are discards, but only one of that name would be what a '_' in the body means.
        bool isTaken = lambda.DescendantTokens().Any(token => token.ValueText == "_");
        var token = Parameter(Identifier(isTaken ? UniqueName.ForLocal("cancellationToken", lambda, model) : "_"));
        return lambda switch
        {
            SimpleLambdaExpressionSyntax simple => ParenthesizedLambdaExpression(
                simple.AttributeLists,
                simple.Modifiers,
                returnType: null,
                ParameterList(Both(simple.Parameter.WithoutTrivia(), token)).WithTriviaFrom(simple.Parameter),
                simple.ArrowToken,
                simple.Block,
                simple.ExpressionBody),
            ParenthesizedLambdaExpressionSyntax { ReturnType: null, ParameterList: { Parameters: [var only] } list } parenthesized =>
                parenthesized.WithParameterList(list.WithParameters(Both(only, only.Type is null ? token : WithType(token)))),
            _ => null,
        };
    }

    private static ParameterSyntax WithType(ParameterSyntax token) =>
        token.WithType(KnownNames.CancellationToken().WithTrailingTrivia(Space));

    private static SeparatedSyntaxList<ParameterSyntax> Both(ParameterSyntax item, ParameterSyntax token) =>
        SeparatedList([item, token], [Token(SyntaxKind.CommaToken).WithTrailingTrivia(Space)]);
}
