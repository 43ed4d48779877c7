using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Editing;

/// <summary>Starts the dropped task as a child of the one <c>TaskScope</c> in reach: <c>scope.Run("SaveAsync", _ => SaveAsync())</c>.</summary>
internal sealed class HandToScope(string key) : Repair(key, "Hand it to the TaskScope")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) =>
        Task.FromResult(Apply(target));

    private static SyntaxNode? Apply(RepairTarget target)
    {
        if (target.Expression is not InvocationExpressionSyntax { Parent: ExpressionStatementSyntax } call
            || ScopeInReach(call, target.Model) is not { } scope
            || target.Model.GetSymbolInfo(call).Symbol is not IMethodSymbol method
            || !MeansTheSameLater(call, target.Model))
        {
            return null;
        }

        var run = InvocationExpression(
            MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, IdentifierName(scope.Name), IdentifierName("Run")),
            ArgumentList(SeparatedList<ArgumentSyntax>(new SyntaxNodeOrToken[]
            {
                Argument(LiteralExpression(SyntaxKind.StringLiteralExpression, Literal(method.Name))),
                Token(SyntaxKind.CommaToken).WithTrailingTrivia(Space),
                Argument(SimpleLambdaExpression(
                    Parameter(Identifier("_")).WithTrailingTrivia(Space),
                    call.WithoutTrivia()).WithArrowToken(Token(SyntaxKind.EqualsGreaterThanToken).WithTrailingTrivia(Space))),
            })));
        return target.Root.ReplaceNode(call, run.WithTriviaFrom(call));
    }

    // The nearest kind decides; of two of one kind nobody can say which is meant.
    private static ISymbol? ScopeInReach(ExpressionSyntax place, SemanticModel model)
    {
        if (model.Compilation.GetTypeByMetadataName("LifetimeGuard.Runtime.Tasks.TaskScope") is not { } type)
            return null;

        var nearest = model.LookupSymbols(place.SpanStart)
            .Where(symbol => SymbolEqualityComparer.Default.Equals(TypeOf(symbol), type))
            .GroupBy(symbol => symbol.Kind is SymbolKind.Local ? 0 : symbol.Kind is SymbolKind.Parameter ? 1 : 2)
            .OrderBy(kind => kind.Key)
            .FirstOrDefault()?
            .ToList();
        return nearest is [var only] ? only : null;
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    };

    // The scope starts the work on the thread pool, after the statement: what it reads must be what the statement would have read.
    private static bool MeansTheSameLater(InvocationExpressionSyntax call, SemanticModel model) =>
        call.DescendantNodes().All(part => part is ArgumentListSyntax or ArgumentSyntax or LiteralExpressionSyntax or ThisExpressionSyntax
            or MemberAccessExpressionSyntax or TypeArgumentListSyntax or TypeSyntax and not SimpleNameSyntax
            || (part is SimpleNameSyntax name && IsFixed(model.GetSymbolInfo(name).Symbol, name)));

    private static bool IsFixed(ISymbol? symbol, SyntaxNode place) => symbol switch
    {
        IMethodSymbol or ITypeSymbol or INamespaceSymbol => true,
        IFieldSymbol field => field.IsReadOnly || field.IsConst,
        ILocalSymbol or IParameterSymbol => !IsWritten(symbol.Name, place),
        _ => false,
    };

    // By name: a namesake elsewhere in the member costs an offer, no more.
    private static bool IsWritten(string name, SyntaxNode place)
    {
        var member = place.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        return member is null || member.DescendantNodes().OfType<IdentifierNameSyntax>().Any(use => use.Identifier.ValueText == name && use.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == use,
            PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax => true,
            ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None) || argument.Parent is TupleExpressionSyntax,
            RefExpressionSyntax => true,
            _ => false,
        });
    }
}
