using LifetimeGuard.CodeFixes.Editing;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace LifetimeGuard.CodeFixes.Rules.Tasks;

/// <summary>Awaits <c>Task.WhenAll</c> of a local list or array at the end of the block that declares it, or before it returns.</summary>
internal sealed class AwaitAllCollected(string key) : Repair(key, "Await all of them")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) => Task.FromResult(Apply(target));

    private static SyntaxNode? Apply(RepairTarget target)
    {
        if (target.Places.FirstOrDefault() is not VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax block } } declarator
            || target.Model.GetDeclaredSymbol(declarator) is not ILocalSymbol local
            || ElementsOf(local) is not { } elements
            || LeavesEarlier(block)
            || target.Model.Compilation.GetTypeByMetadataName("System.Threading.Tasks.Task") is not { } task)
            return null;

        var whenAll = SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, KnownNames.Task(), SyntaxFactory.IdentifierName("WhenAll")),
            SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(SyntaxFactory.ParseExpression(elements)))));
        var awaited = SyntaxFactory.ExpressionStatement(AwaitStyle.Of(target.Root).Await(whenAll, task))
            .WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed)
            .WithAdditionalAnnotations(Formatter.Annotation);
        int position = block.Statements.Last() is ReturnStatementSyntax ? block.Statements.Count - 1 : block.Statements.Count;
        return AwaitInsertion.Rewrite(
            block,
            node => ((BlockSyntax)node).WithStatements(((BlockSyntax)node).Statements.Insert(position, awaited)),
            target.Model);
    }

    private static string? ElementsOf(ILocalSymbol local) => local.Type switch
    {
        IArrayTypeSymbol => local.Name,
        INamedTypeSymbol { TypeArguments: [{ Name: "Task" }] } => local.Name,
        INamedTypeSymbol { TypeArguments: [_, { Name: "Task" }], Name: "Dictionary" or "ConcurrentDictionary" } => local.Name + ".Values",
        _ => null,
    };

    private static bool LeavesEarlier(BlockSyntax block) =>
        block.Statements.Last() is ThrowStatementSyntax
        || block.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>().Any(leave => leave != block.Statements.Last());
}
