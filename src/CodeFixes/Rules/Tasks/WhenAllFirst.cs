using LifetimeGuard.CodeFixes.Editing;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Rules.Tasks;

/// <summary>Waits for all tasks at once before the first single wait: which then only takes what is there.</summary>
internal sealed class WhenAllFirst(string key) : Repair(key, "Wait for all of them first")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) => Task.FromResult(Apply(target));

    private static SyntaxNode? Apply(RepairTarget target)
    {
        if (target.Places.LastOrDefault() is not { } wait
            || wait.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax } statement)
            return null;

        bool isAsync = AwaitHost.Around(wait, target.Model) is { IsAsync: true };
        var names = Waited(statement, target.Model);
        if (names.Count < 2)
            return null;

        // What is not async blocks on the first task anyway.
        ExpressionSyntax call = InvocationExpression(
            MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, KnownNames.Task(), IdentifierName(isAsync ? "WhenAll" : "WaitAll")),
            ArgumentList(SeparatedList(names.Select(name => Argument(IdentifierName(name))))));
        if (isAsync)
            call = AwaitStyle.Of(target.Root).Await(call, target.Model.Compilation.GetTypeByMetadataName("System.Threading.Tasks.Task"));

        var added = ExpressionStatement(call).WithTrailingTrivia(ElasticCarriageReturnLineFeed).WithAdditionalAnnotations(Formatter.Annotation);
        return target.Root.ReplaceNode(statement, NewStatement.Before(added, statement));
    }

    /// <summary>The locals with a task that the statement, or the block from there on, waits for, in that order.</summary>
    private static List<string> Waited(StatementSyntax first, SemanticModel model)
    {
        var block = (BlockSyntax)first.Parent!;
        return block.Statements.SkipWhile(statement => statement != first)
            .SelectMany(statement => statement.DescendantNodes())
            .OfType<IdentifierNameSyntax>()
            .Where(name => IsWaitedFor(name) && model.GetSymbolInfo(name).Symbol is ILocalSymbol { Type: { IsReferenceType: true, Name: "Task" } } local && IsOlder(local, first))
            .Select(name => name.Identifier.ValueText)
            .Distinct()
            .ToList();
    }

    // await task, await task.ConfigureAwait(false), task.Wait(), task.Result
    private static bool IsWaitedFor(IdentifierNameSyntax name) => name.Parent switch
    {
        AwaitExpressionSyntax => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" or "Wait" or "Result" } access => access.Expression == name,
        _ => false,
    };

    private static bool IsOlder(ILocalSymbol local, StatementSyntax first) =>
        local.DeclaringSyntaxReferences is [var declaration] && declaration.Span.End <= first.SpanStart;
}
