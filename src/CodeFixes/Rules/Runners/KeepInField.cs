using LifetimeGuard.CodeFixes.Editing;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Rules.Runners;

/// <summary>
/// Moves a runner from a local, or from nothing, into a field, and ends it in Dispose. A runner of an earlier call is ended
/// before its field is overwritten.
/// </summary>
internal sealed class KeepInField(string key, string? name = null, bool onlyForTheObject = false) : Repair(key, "Keep it in a field and end it in Dispose")
{
    protected override async Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation)
    {
        if (target.Expression.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } typeNode
            || RunnerStatement.Of(target.Expression, target.Model) is not { } runner
            || target.Model.GetDeclaredSymbol(typeNode, cancellation) is not { TypeKind: TypeKind.Class } type
            || target.Model.GetTypeInfo(target.Expression, cancellation).Type is not INamedTypeSymbol runnerType
            || OwnerType.Of(typeNode, type, ReleaseForm.Of(runnerType)) is not { } owner
            || (onlyForTheObject && !runner.IsInConstructor && ServesOneCall(target)))
        {
            return null;
        }

        if (owner.MustBecomeDisposable
            && (await SymbolFinder.FindDerivedClassesAsync(type, target.Document.Project.Solution, cancellationToken: cancellation).ConfigureAwait(false)).Any())
        {
            return null;   // their own Dispose would hide ours
        }

        string field = UniqueName.ForField("_" + (runner.Local?.Name ?? name ?? Lower(runnerType)), type);
        var places = new Dictionary<SyntaxNode, SyntaxNode>(runner.Uses.ToDictionary(use => (SyntaxNode)use, use => (SyntaxNode)IdentifierName(field).WithTriviaFrom(use)));
        var changed = typeNode.TrackNodes(places.Keys.Append(runner.Statement));
        foreach (var use in runner.Uses)
            changed = changed.ReplaceNode(changed.GetCurrentNode(use)!, places[use]);

        var place = changed.GetCurrentNode(runner.Statement)!;
        changed = place is StatementSyntax statement
            ? ReplaceStatement(changed, statement, Stored(runner, field, owner))
            : changed.ReplaceNode(place, Store(runner, field).WithTriviaFrom(place));
        changed = OwnerType.AddField(changed, Field(field, runnerType, target));
        return target.Root.ReplaceNode(typeNode, owner.AddRelease(changed, field));
    }

    // One field cannot hold what every call makes for itself: two calls may run at the same time.
    private static bool ServesOneCall(RepairTarget target)
    {
        if (target.Expression is not InvocationExpressionSyntax call)
            return false;

        return call.ArgumentList.Arguments.Any(argument => argument.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
            target.Model.GetSymbolInfo(name).Symbol is ILocalSymbol or IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } }));
    }

    private static IReadOnlyList<StatementSyntax> Stored(RunnerStatement runner, string field, OwnerType owner)
    {
        var store = ExpressionStatement(Store(runner, field))
            .WithTrailingTrivia(runner.Statement.GetTrailingTrivia())
            .WithAdditionalAnnotations(Formatter.Annotation);
        if (runner.IsInConstructor || owner.Release(field) is not { } ending)
            return [store.WithLeadingTrivia(runner.Statement.GetLeadingTrivia())];

        var release = ending
            .WithLeadingTrivia(runner.Statement.GetLeadingTrivia())
            .WithTrailingTrivia(ElasticCarriageReturnLineFeed)
            .WithAdditionalAnnotations(Formatter.Annotation);
        return [release, store];
    }

    private static AssignmentExpressionSyntax Store(RunnerStatement runner, string field) =>
        AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, IdentifierName(field), runner.Creation.WithoutTrivia())
            .WithAdditionalAnnotations(Formatter.Annotation);

    private static TypeDeclarationSyntax ReplaceStatement(TypeDeclarationSyntax type, StatementSyntax old, IReadOnlyList<StatementSyntax> statements)
    {
        var block = (BlockSyntax)old.Parent!;
        int position = block.Statements.IndexOf(old);
        return type.ReplaceNode(block, block.WithStatements(block.Statements.RemoveAt(position).InsertRange(position, statements)));
    }

    private static FieldDeclarationSyntax Field(string name, INamedTypeSymbol type, RepairTarget target)
    {
        int position = target.Expression.SpanStart;
        bool annotated = (target.Model.GetNullableContext(position) & NullableContext.AnnotationsEnabled) != 0;
        string typeName = type.ToMinimalDisplayString(target.Model, position) + (annotated && !type.IsValueType ? "?" : "");
        return FieldDeclaration(VariableDeclaration(ParseTypeName(typeName)).AddVariables(VariableDeclarator(name)))
            .AddModifiers(Token(SyntaxKind.PrivateKeyword))
            .NormalizeWhitespace();
    }

    private static string Lower(INamedTypeSymbol type)
    {
        string name = type.TypeKind is TypeKind.Interface && type.Name.Length > 1 ? type.Name.Substring(1) : type.Name;
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }
}
