using LifetimeGuard.CodeFixes.Editing;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace LifetimeGuard.CodeFixes.Rules.Runners;

/// <summary>
/// Ends the previous value before the statement that overwrites it: Cancel and Dispose for a source, Dispose, Stop, or an
/// awaited DisposeAsync. Not for a child process or a task: whether those are to be killed, cancelled or waited for is not known.
/// </summary>
internal sealed class EndBeforeOverwriting(string key) : Repair(key, "End the previous one first")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) => Task.FromResult(Apply(target));

    private static SyntaxNode? Apply(RepairTarget target)
    {
        if (target.Expression is not AssignmentExpressionSyntax { Left: var member, Parent: ExpressionStatementSyntax { Parent: BlockSyntax block } statement }
            || target.Model.GetTypeInfo(member).Type is not { } type
            || EndsOf(type, member.WithoutTrivia().ToString(), target) is not { } ends)
            return null;

        var added = ends.Select(end => end
            .WithLeadingTrivia(NewStatement.Indentation(statement))
            .WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed)
            .WithAdditionalAnnotations(Formatter.Annotation)).ToList();
        added[0] = added[0].WithLeadingTrivia(statement.GetLeadingTrivia());
        added.Add(statement.WithLeadingTrivia(NewStatement.Indentation(statement)));

        SyntaxNode WithEnd(SyntaxNode node)
        {
            var body = (BlockSyntax)node;
            int position = block.Statements.IndexOf(statement);
            return body.WithStatements(body.Statements.RemoveAt(position).InsertRange(position, added));
        }

        return ends.Any(end => end.DescendantNodes().OfType<AwaitExpressionSyntax>().Any()) ? AwaitInsertion.Rewrite(block, WithEnd, target.Model) : target.Root.ReplaceNode(block, WithEnd(block));
    }

    private static IReadOnlyList<StatementSyntax>? EndsOf(ITypeSymbol type, string member, RepairTarget target)
    {
        string access = type.IsValueType ? "." : "?.";
        if (type.Name is "Process" or "Task" or "Thread")
            return null;
        if (Implements(type, "IDisposable"))
            return type.Name == "CancellationTokenSource" ? [Call("Cancel"), Call("Dispose")] : [Call("Dispose")];
        if (Implements(type, "IAsyncDisposable"))
            return [NewStatement.IfNotNull(member, SyntaxFactory.ExpressionStatement(AwaitedDispose()))];

        return type.GetMembers("Stop").OfType<IMethodSymbol>().Any(method => method.Parameters.IsEmpty && method.ReturnsVoid) ? [Call("Stop")] : null;

        StatementSyntax Call(string method) => SyntaxFactory.ParseStatement($"{member}{access}{method}();");

        AwaitExpressionSyntax AwaitedDispose() => AwaitStyle.Of(target.Root).Await(
            SyntaxFactory.ParseExpression($"{member}.DisposeAsync()"),
            target.Model.Compilation.GetTypeByMetadataName("System.Threading.Tasks.ValueTask"));
    }

    private static bool Implements(ITypeSymbol type, string contract) =>
        type.Name == contract || type.AllInterfaces.Any(candidate => candidate.Name == contract && candidate.ContainingNamespace.Name == "System");
}
