using LifetimeGuard.CodeFixes.Editing;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Rules.Shutdown;

/// <summary>Implements IAsyncDisposable beside a Dispose that blocks: the same steps, awaited. Who cannot await still has Dispose.</summary>
internal sealed class AwaitInDisposeAsync(string key) : Repair(key, "Implement IAsyncDisposable")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) => Task.FromResult(Apply(target));

    private static SyntaxNode? Apply(RepairTarget target)
    {
        if (target.Expression.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { Identifier.ValueText: "Dispose", ParameterList.Parameters.Count: 0, ExplicitInterfaceSpecifier: null, Parent: TypeDeclarationSyntax type } dispose
            || type is { BaseList: null } or InterfaceDeclarationSyntax
            || dispose.Modifiers.Any(modifier => modifier.RawKind is (int)SyntaxKind.OverrideKeyword or (int)SyntaxKind.VirtualKeyword)
            || target.Model.GetDeclaredSymbol(type) is not { } symbol || symbol.GetMembers("DisposeAsync").Length > 0 || dispose.DescendantNodes().Any(node => node is LockStatementSyntax or UnsafeStatementSyntax))
            return null;

        var asynchronous = Awaiting(dispose, target);
        var disposable = SimpleBaseType(ParseTypeName("System.IAsyncDisposable").WithAdditionalAnnotations(Microsoft.CodeAnalysis.Simplification.Simplifier.Annotation));
        var bases = type.BaseList!;
        var types = bases.Types.Replace(bases.Types.Last(), bases.Types.Last().WithoutTrailingTrivia()).Add(disposable.WithLeadingTrivia(Space).WithTrailingTrivia(bases.Types.Last().GetTrailingTrivia()));
        return target.Root.ReplaceNode(type, type
            .WithMembers(type.Members.Insert(type.Members.IndexOf(dispose) + 1, asynchronous))
            .WithBaseList(bases.WithTypes(types)));
    }

    private static MethodDeclarationSyntax Awaiting(MethodDeclarationSyntax dispose, RepairTarget target)
    {
        var waits = dispose.DescendantNodes().OfType<ExpressionSyntax>()
            .Where(node => BlockedTask(node) is { } task && target.Model.GetTypeInfo(task).Type is { Name: "Task" or "ValueTask" })
            .ToList();
        var awaiting = dispose.ReplaceNodes(waits, (node, _) => Await(node, target));
        return awaiting
            .WithIdentifier(Identifier("DisposeAsync"))
            .WithReturnType(ParseTypeName("System.Threading.Tasks.ValueTask").WithAdditionalAnnotations(Microsoft.CodeAnalysis.Simplification.Simplifier.Annotation).WithTrailingTrivia(Space))
            .WithModifiers(dispose.Modifiers.Add(Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(Space)))
            .WithLeadingTrivia(Apart(dispose.GetLeadingTrivia()))
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static SyntaxTriviaList Apart(SyntaxTriviaList leading) =>
        leading.FirstOrDefault().IsKind(SyntaxKind.EndOfLineTrivia) ? leading : leading.Insert(0, ElasticCarriageReturnLineFeed);

    private static ExpressionSyntax Await(ExpressionSyntax wait, RepairTarget target)
    {
        var task = BlockedTask(wait)!;
        var awaited = AwaitStyle.Of(target.Root).Await(task.WithTriviaFrom(wait), target.Model.GetTypeInfo(task).Type);
        return wait.Parent is ExpressionStatementSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax or AssignmentExpressionSyntax
            ? awaited
            : ParenthesizedExpression(awaited.WithoutTrivia()).WithTriviaFrom(awaited);
    }

    // The task of task.Wait(), task.Result and task.GetAwaiter().GetResult(), without the AsTask and ConfigureAwait that only the blocking needed.
    private static ExpressionSyntax? BlockedTask(ExpressionSyntax node)
    {
        var task = node switch
        {
            InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetResult", Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetAwaiter", Expression: var awaited } } } } => awaited,
            InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Wait", Expression: var waited } } => waited,
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result", Expression: var read } => read,
            _ => null,
        };

        while (task is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AsTask" or "ConfigureAwait", Expression: var inner } })
            task = inner;
        return task;
    }
}
