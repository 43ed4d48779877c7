using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Rules.Timeouts;

/// <summary>Where a call takes a token: the argument it has, an optional parameter, or the last one of an overload.</summary>
internal sealed class TokenPlace
{
    private readonly InvocationExpressionSyntax _call;
    private readonly ArgumentSyntax? _given;
    private readonly string? _name;

    private TokenPlace(InvocationExpressionSyntax call, ArgumentSyntax? given, string? name, ExpressionSyntax? token)
    {
        _call = call;
        _given = given;
        _name = name;
        Token = token;
    }

    /// <summary>The token that the call has already; null where it has none that is ever cancelled.</summary>
    public ExpressionSyntax? Token { get; }

    /// <summary>Null where the call takes no token.</summary>
    public static TokenPlace? In(InvocationExpressionSyntax call, SemanticModel model)
    {
        if (call.ArgumentList.Arguments.FirstOrDefault(argument => model.GetTypeInfo(argument.Expression).ConvertedType?.Name is nameof(CancellationToken)) is { } given)
            return new TokenPlace(call, given, null, CanBeCancelled(given.Expression, model) ? given.Expression : null);

        return FindsPlace(call, model, out string? name) ? new TokenPlace(call, null, name, null) : null;
    }

    /// <summary>Whether a token can ever be cancelled, as far as it is written.</summary>
    public static bool CanBeCancelled(ExpressionSyntax token, SemanticModel model) =>
        token is not (LiteralExpressionSyntax or DefaultExpressionSyntax)
        && model.GetSymbolInfo(token).Symbol is not IPropertySymbol { Name: nameof(CancellationToken.None), ContainingType.Name: nameof(CancellationToken) };

    /// <summary>The call with that token in the place of its own.</summary>
    public InvocationExpressionSyntax CallWith(ExpressionSyntax token)
    {
        if (_given is not null)
            return _call.ReplaceNode(_given.Expression, token.WithTriviaFrom(_given.Expression));

        var argument = Argument(token.WithoutTrivia());
        if (_name is not null)
            argument = argument.WithNameColon(NameColon(IdentifierName(_name)).WithTrailingTrivia(Space));
        var arguments = _call.ArgumentList.Arguments;
        return _call.WithArgumentList(_call.ArgumentList.WithArguments(arguments.Add(arguments.Count > 0 ? argument.WithLeadingTrivia(Space) : argument)));
    }

    private static bool FindsPlace(InvocationExpressionSyntax call, SemanticModel model, out string? name)
    {
        name = null;
        if (model.GetSymbolInfo(call).Symbol is not IMethodSymbol method || method.MethodKind is MethodKind.DelegateInvoke)
            return false;

        int given = call.ArgumentList.Arguments.Count;
        if (method.Parameters.FirstOrDefault(parameter => parameter is { IsOptional: true, Type.Name: nameof(CancellationToken) }) is { } optional)
        {
            name = optional.Ordinal == given ? null : optional.Name;
            return true;
        }

        return method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Any(other =>
            other.Parameters.Length == (other.IsExtensionMethod && method.ReducedFrom is not null ? given + 2 : given + 1)
            && other.Parameters[other.Parameters.Length - 1].Type.Name is nameof(CancellationToken));
    }
}
