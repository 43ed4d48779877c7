using LifetimeGuard.CodeFixes.Editing;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace LifetimeGuard.CodeFixes.Rules.Tasks;

/// <summary>Awaits a task where a local takes it: the local then holds the result, or is gone where nothing used it.</summary>
internal sealed class AwaitWhereStarted(string key) : Repair(key, "Await it where it is started")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) =>
        Task.FromResult(Apply(target.Expression, target.Model));

    private static SyntaxNode? Apply(ExpressionSyntax started, SemanticModel model)
    {
        if (TaskLocal.Of(started, model) is not { } task)
            return null;
        if (task.IsUsed)
            return task.IsImplicitlyTyped ? AwaitInsertion.Await(started, model) : null;

        var style = AwaitStyle.Of(model.SyntaxTree.GetRoot());
        var type = model.GetTypeInfo(started).Type;
        return AwaitInsertion.Rewrite(
            task.Declaration,
            node => SyntaxFactory.ExpressionStatement(style.Await(((LocalDeclarationStatementSyntax)node).Declaration.Variables[0].Initializer!.Value.WithoutTrivia(), type))
                .WithTriviaFrom(node)
                .WithAdditionalAnnotations(Formatter.Annotation),
            model);
    }
}
