using LifetimeGuard.CodeFixes.Editing;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Rules.Runners;

/// <summary>Stores a delegate in a field before it is given away, so that the object (or the type) keeps it alive.</summary>
internal sealed class KeepDelegateInField(string key) : Repair(key, "Keep the delegate in a field")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) => Task.FromResult(Apply(target, cancellation));

    private static SyntaxNode? Apply(RepairTarget target, CancellationToken cancellation)
    {
        var model = target.Model;
        if (target.Expression is not { Parent: { } parent } value
            || parent.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax block } statement
            || IsRepeated(value)
            || value.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } typeNode
            || model.GetDeclaredSymbol(typeNode, cancellation) is not { TypeKind: TypeKind.Class } type
            || DelegateTypeOf(value, model, cancellation) is not { } delegateType
            || MemberAround(value, model) is not { } member)
        {
            return null;
        }

        string field = UniqueName.ForField("_" + NameFor(value, model), type);
        var store = ExpressionStatement(AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, IdentifierName(field), value.WithoutTrivia()))
            .WithTrailingTrivia(ElasticCarriageReturnLineFeed)
            .WithAdditionalAnnotations(Formatter.Annotation);
        bool isLocal = model.GetSymbolInfo(value, cancellation).Symbol is ILocalSymbol;
        var rest = isLocal ? statement : statement.ReplaceNode(value, IdentifierName(field).WithTriviaFrom(value));
        var changed = typeNode.ReplaceNode(block, block.WithStatements(block.Statements.ReplaceRange(statement, NewStatement.Before(store, rest))));
        return target.Root.ReplaceNode(typeNode, OwnerType.AddField(changed, Field(field, delegateType, member, target)));
    }

    // One field cannot hold the delegates of all rounds.
    private static bool IsRepeated(ExpressionSyntax value) => value.Ancestors().TakeWhile(node => node is not MemberDeclarationSyntax).Any(node => node is
        CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);

    private static INamedTypeSymbol? DelegateTypeOf(ExpressionSyntax value, SemanticModel model, CancellationToken cancellation)
    {
        var info = model.GetTypeInfo(value, cancellation);
        var type = info.ConvertedType is { TypeKind: TypeKind.Delegate } converted ? converted : info.Type;
        return type is INamedTypeSymbol { TypeKind: TypeKind.Delegate } named && !MentionsMethodParameter(named) ? named : null;
    }

    private static bool MentionsMethodParameter(ITypeSymbol type) =>
        type is ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method }
        || (type is INamedTypeSymbol named && named.TypeArguments.Any(MentionsMethodParameter));

    private static IMethodSymbol? MemberAround(ExpressionSyntax value, SemanticModel model)
    {
        var symbol = model.GetEnclosingSymbol(value.SpanStart);
        while (symbol is IMethodSymbol { MethodKind: MethodKind.LambdaMethod or MethodKind.LocalFunction })
            symbol = symbol.ContainingSymbol;
        return symbol as IMethodSymbol;
    }

    private static string NameFor(ExpressionSyntax value, SemanticModel model)
    {
        string name = model.GetSymbolInfo(value).Symbol switch
        {
            ILocalSymbol local => local.Name,
            IMethodSymbol { MethodKind: not (MethodKind.LambdaMethod or MethodKind.Constructor) } method => method.Name,
            _ => value.Parent is ArgumentSyntax argument && model.GetOperation(argument) is Microsoft.CodeAnalysis.Operations.IArgumentOperation { Parameter: { Name.Length: > 1 } parameter }
                ? parameter.Name
                : "handler",
        };
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }

    private static FieldDeclarationSyntax Field(string name, INamedTypeSymbol type, IMethodSymbol member, RepairTarget target)
    {
        int position = target.Expression.SpanStart;
        bool isSetOnce = member.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor;
        bool annotated = !isSetOnce && (target.Model.GetNullableContext(position) & NullableContext.AnnotationsEnabled) != 0;
        var declared = FieldDeclaration(VariableDeclaration(ParseTypeName(type.ToMinimalDisplayString(target.Model, position) + (annotated ? "?" : "")))
                .AddVariables(VariableDeclarator(name)))
            .AddModifiers(Token(SyntaxKind.PrivateKeyword));
        if (member.IsStatic)
            declared = declared.AddModifiers(Token(SyntaxKind.StaticKeyword));
        if (isSetOnce)
            declared = declared.AddModifiers(Token(SyntaxKind.ReadOnlyKeyword));
        return declared.NormalizeWhitespace();
    }
}
