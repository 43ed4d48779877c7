using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Rules.Timeouts;

/// <summary>Gives the calls of a loop, and its condition, the token that is in reach.</summary>
internal sealed class PassTheToken(string key) : Repair(key, "Pass the token into the loop")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) => Task.FromResult(Apply(target));

    private static SyntaxNode? Apply(RepairTarget target)
    {
        if (target.Expression.FirstAncestorOrSelf<StatementSyntax>() is not (WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or ForEachStatementSyntax) || TokenFor(target) is not { } token)
            return null;

        var loop = target.Expression.FirstAncestorOrSelf<StatementSyntax>()!;
        var condition = target.Expression.IsKind(SyntaxKind.TrueLiteralExpression) ? target.Expression : null;
        var calls = loop.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).OfType<InvocationExpressionSyntax>()
            .Select(call => (Call: call, Argument: ArgumentFor(call, token, target.Model)))
            .Where(pair => pair.Argument is not null)
            .ToDictionary(pair => (SyntaxNode)pair.Call, pair => pair.Argument!);
        if (condition is null && calls.Count == 0)
            return null;

        var changed = condition is null ? calls.Keys : calls.Keys.Append(condition);
        return target.Root.ReplaceNode(loop, loop.ReplaceNodes(changed, (old, current) => current is InvocationExpressionSyntax call
            ? call.AddArgumentListArguments(calls[old])
            : ParseExpression($"!{token}.IsCancellationRequested").WithTriviaFrom(old)));
    }

    // The parameter of a function around the loop, or what was given to the call that starts it.
    private static ExpressionSyntax? TokenFor(RepairTarget target)
    {
        var given = target.Places.SelectMany(place => (place as InvocationExpressionSyntax)?.ArgumentList.Arguments ?? default)
            .Select(argument => argument.Expression)
            .FirstOrDefault(expression => expression is IdentifierNameSyntax or MemberAccessExpressionSyntax && IsToken(target.Model.GetTypeInfo(expression).Type));
        if (given is not null)
            return given.WithoutTrivia();

        foreach (var function in target.Expression.Ancestors())
        {
            var parameters = function switch
            {
                BaseMethodDeclarationSyntax method => method.ParameterList.Parameters,
                LocalFunctionStatementSyntax local => local.ParameterList.Parameters,
                ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList.Parameters,
                SimpleLambdaExpressionSyntax lambda => SingletonSeparatedList(lambda.Parameter),
                _ => default,
            };
            if (parameters.FirstOrDefault(parameter => parameter.SyntaxTree == target.Model.SyntaxTree && IsToken((target.Model.GetDeclaredSymbol(parameter) as IParameterSymbol)?.Type)) is { } token)
                return IdentifierName(token.Identifier.WithoutTrivia());
        }

        return null;
    }

    private static ArgumentSyntax? ArgumentFor(InvocationExpressionSyntax call, ExpressionSyntax token, SemanticModel model)
    {
        if (model.GetSymbolInfo(call).Symbol is not IMethodSymbol method || call.ArgumentList.Arguments.Any(argument => IsToken(model.GetTypeInfo(argument.Expression).Type)))
            return null;

        var argument = call.ArgumentList.Arguments.Count == 0 ? Argument(token) : Argument(token).WithLeadingTrivia(Space);
        if (method.Parameters.FirstOrDefault(parameter => IsToken(parameter.Type)) is { } optional)
            return optional.Ordinal == call.ArgumentList.Arguments.Count ? argument : argument.WithNameColon(NameColon(IdentifierName(optional.Name)).WithTrailingTrivia(Space)).WithLeadingTrivia(Space);

        return method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Any(other => IsSameWithToken(other, method)) ? argument : null;
    }

    private static bool IsSameWithToken(IMethodSymbol other, IMethodSymbol method) =>
        other.Parameters.Length == method.Parameters.Length + 1 && IsToken(other.Parameters[other.Parameters.Length - 1].Type)
        && method.Parameters.Zip(other.Parameters, (one, two) => SymbolEqualityComparer.Default.Equals(one.Type, two.Type)).All(same => same);

    private static bool IsToken(ITypeSymbol? type) => type is { Name: nameof(CancellationToken), ContainingNamespace.Name: nameof(System.Threading) };
}
