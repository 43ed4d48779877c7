using LifetimeGuard.CodeFixes.Editing;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Rules.Timeouts;

/// <summary>A call that starts work, and the <c>WaitAsync</c> right behind it that ends the wait alone.</summary>
internal sealed class LimitedCall
{
    private readonly ArgumentSyntax? _ownToken;
    private readonly string? _tokenName;
    private readonly bool _takesToken;

    private LimitedCall(InvocationExpressionSyntax wait, InvocationExpressionSyntax work, ExpressionSyntax? time, ExpressionSyntax? token, SemanticModel model)
    {
        Wait = wait;
        Work = work;
        Time = time;
        Token = token;
        _ownToken = work.ArgumentList.Arguments.FirstOrDefault(argument => IsToken(argument.Expression, model));
        _takesToken = _ownToken is not null || FindsPlace(work, model, out _tokenName);
    }

    /// <summary>The call of <c>WaitAsync</c>.</summary>
    public InvocationExpressionSyntax Wait { get; }

    /// <summary>The call that starts the work.</summary>
    public InvocationExpressionSyntax Work { get; }

    /// <summary>How long is waited; null where only a token ends the wait.</summary>
    public ExpressionSyntax? Time { get; }

    /// <summary>The token that ends the wait.</summary>
    public ExpressionSyntax? Token { get; }

    /// <summary>The token that the work has already; null where it has none that is ever cancelled.</summary>
    public ExpressionSyntax? OwnToken { get; private set; }

    /// <summary>Whether the call, or an overload of it, takes a token.</summary>
    public bool TakesToken => _takesToken;

    /// <summary>Whether the wait is awaited on the spot.</summary>
    public bool IsAwaited => Wait.Ancestors().SkipWhile(node => node is MemberAccessExpressionSyntax or InvocationExpressionSyntax or ParenthesizedExpressionSyntax).FirstOrDefault() is AwaitExpressionSyntax;

    /// <summary>Null where the wait has another shape, or a handler around it expects the exception that it throws.</summary>
    public static LimitedCall? Of(RepairTarget target)
    {
        var model = target.Model;
        if (target.Expression is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WaitAsync", Expression: InvocationExpressionSyntax work } } wait
            || model.GetSymbolInfo(wait).Symbol is not IMethodSymbol method || IsTimeoutCaught(wait))
            return null;

        ExpressionSyntax? time = null, token = null;
        foreach (var argument in wait.ArgumentList.Arguments)
        {
            switch (model.GetTypeInfo(argument.Expression).ConvertedType?.Name)
            {
                case nameof(TimeSpan):
                    time = argument.Expression;
                    break;
                case nameof(CancellationToken):
                    token = CanBeCancelled(argument.Expression, model) ? argument.Expression : null;
                    break;
                default:
                    // A clock of its own.
                    return null;
            }
        }

        var call = new LimitedCall(wait, work, time, token, model);
        call.OwnToken = call._ownToken is { Expression: var own } && CanBeCancelled(own, model) ? own : null;
        return method.IsStatic && !method.IsExtensionMethod || (time ?? token) is null ? null : call;
    }

    /// <summary>The work with that token in the place of its own.</summary>
    public InvocationExpressionSyntax WorkWith(ExpressionSyntax token)
    {
        if (_ownToken is { } own)
            return Work.ReplaceNode(own.Expression, token.WithTriviaFrom(own.Expression));

        var argument = Argument(token.WithoutTrivia());
        if (_tokenName is { } name)
            argument = argument.WithNameColon(NameColon(IdentifierName(name)).WithTrailingTrivia(Space));
        var arguments = Work.ArgumentList.Arguments;
        return Work.WithArgumentList(Work.ArgumentList.WithArguments(arguments.Add(arguments.Count > 0 ? argument.WithLeadingTrivia(Space) : argument)));
    }

    // The last parameter of an overload, or an optional one that is named.
    private static bool FindsPlace(InvocationExpressionSyntax work, SemanticModel model, out string? name)
    {
        name = null;
        if (model.GetSymbolInfo(work).Symbol is not IMethodSymbol method || method.MethodKind is MethodKind.DelegateInvoke)
            return false;

        int given = work.ArgumentList.Arguments.Count;
        if (method.Parameters.FirstOrDefault(parameter => parameter is { IsOptional: true, Type.Name: nameof(CancellationToken) }) is { } optional)
        {
            name = optional.Ordinal == given ? null : optional.Name;
            return true;
        }

        return method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Any(other =>
            other.Parameters.Length == (other.IsExtensionMethod && method.ReducedFrom is not null ? given + 2 : given + 1)
            && other.Parameters[other.Parameters.Length - 1].Type.Name is nameof(CancellationToken));
    }

    private static bool IsTimeoutCaught(SyntaxNode wait) =>
        wait.Ancestors().OfType<TryStatementSyntax>().Any(attempt => attempt.Block.Span.Contains(wait.Span)
            && attempt.Catches.Any(handler => handler.Declaration?.Type.ToString().EndsWith(nameof(TimeoutException), StringComparison.Ordinal) is true
                || handler.Filter?.ToString().Contains(nameof(TimeoutException)) is true));

    private static bool IsToken(ExpressionSyntax expression, SemanticModel model) => model.GetTypeInfo(expression).ConvertedType?.Name is nameof(CancellationToken);

    private static bool CanBeCancelled(ExpressionSyntax token, SemanticModel model) =>
        token is not (LiteralExpressionSyntax or DefaultExpressionSyntax)
        && model.GetSymbolInfo(token).Symbol is not IPropertySymbol { Name: nameof(CancellationToken.None), ContainingType.Name: nameof(CancellationToken) };
}
