using LifetimeGuard.CodeFixes.Editing;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LifetimeGuard.CodeFixes.Rules.Processes;

/// <summary>Keeps the child in a <c>using</c> local and waits for its end, in an async method by an await.</summary>
internal sealed class WaitForChild(string key) : Repair(key, "Wait for the child and release it")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation)
    {
        if (DroppedStart.StatementOf(target.Expression) is not { Parent: BlockSyntax } statement)
            return Task.FromResult<SyntaxNode?>(null);

        var (declaration, name) = DroppedStart.Named(statement, target);
        StatementSyntax wait = NewStatement.Call(name, "WaitForExit");
        if (IsAsync(statement))
        {
            var exit = SyntaxFactory.ParseExpression(name + ".WaitForExitAsync()");
            var task = target.Model.Compilation.GetTypeByMetadataName("System.Threading.Tasks.Task");
            wait = SyntaxFactory.ExpressionStatement(AwaitStyle.Of(target.Root).Await(exit, task)).WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed);
        }

        return Task.FromResult<SyntaxNode?>(target.Root.ReplaceNode(statement, new[]
        {
            declaration.WithLeadingTrivia(statement.GetLeadingTrivia()),
            wait.WithLeadingTrivia(NewStatement.Indentation(statement)).WithTrailingTrivia(statement.GetTrailingTrivia()),
        }));
    }

    private static bool IsAsync(SyntaxNode statement) => statement.Ancestors().FirstOrDefault(node =>
        node is MethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax) switch
    {
        MethodDeclarationSyntax method => method.Modifiers.Any(SyntaxKind.AsyncKeyword),
        LocalFunctionStatementSyntax function => function.Modifiers.Any(SyntaxKind.AsyncKeyword),
        AnonymousFunctionExpressionSyntax lambda => lambda.AsyncKeyword.RawKind != 0,
        _ => false,
    };
}
