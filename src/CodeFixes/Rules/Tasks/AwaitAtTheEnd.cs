using LifetimeGuard.CodeFixes.Editing;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LifetimeGuard.CodeFixes.Rules.Tasks;

/// <summary>Awaits a task that a field or property keeps as the last step of its type's DisposeAsync or StopAsync.</summary>
internal sealed class AwaitAtTheEnd(string key) : Repair(key, "Await it where its owner ends")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) => Task.FromResult(Apply(target));

    private static SyntaxNode? Apply(RepairTarget target)
    {
        if (target.Places.FirstOrDefault() is not { } declaration || NameOf(declaration) is not { } member
            || declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type
            || EndOf(type) is not { Body: { } body } || body.Statements.LastOrDefault() is ReturnStatementSyntax or ThrowStatementSyntax)
            return null;

        var task = target.Model.Compilation.GetTypeByMetadataName("System.Threading.Tasks.Task");
        var await = AwaitStyle.Of(target.Root).Await(SyntaxFactory.IdentifierName(member), task);
        var awaited = NewStatement.IfNotNull(member, SyntaxFactory.ExpressionStatement(await));
        return AwaitInsertion.Rewrite(body, node => ((BlockSyntax)node).AddStatements(awaited), target.Model);
    }

    private static MethodDeclarationSyntax? EndOf(TypeDeclarationSyntax type) => type.Members.OfType<MethodDeclarationSyntax>().FirstOrDefault(method =>
        method.Identifier.ValueText is "DisposeAsync" or "StopAsync" && !method.Modifiers.Any(SyntaxKind.StaticKeyword));

    // A ValueTask is no reference, and may be awaited once only.
    private static string? NameOf(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: var type } } field when IsTask(type) => field.Identifier.ValueText,
        PropertyDeclarationSyntax property when IsTask(property.Type) => property.Identifier.ValueText,
        _ => null,
    };

    private static bool IsTask(TypeSyntax type) => type.ToString().TrimEnd('?') is var name && (name.EndsWith("Task", StringComparison.Ordinal) && !name.EndsWith("ValueTask", StringComparison.Ordinal)
        || name.Contains("Task<") && !name.Contains("ValueTask<"));
}
