using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LifetimeGuard.CodeFixes.Rules.Timeouts;

/// <summary>A call that starts work, and the <c>WaitAsync</c> right behind it that ends the wait alone.</summary>
internal sealed class LimitedCall
{
    private readonly TokenPlace? _place;

    private LimitedCall(InvocationExpressionSyntax wait, InvocationExpressionSyntax work, ExpressionSyntax? time, ExpressionSyntax? token, TokenPlace? place)
    {
        Wait = wait;
        Work = work;
        Time = time;
        Token = token;
        _place = place;
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
    public ExpressionSyntax? OwnToken => _place?.Token;

    /// <summary>Whether the call, or an overload of it, takes a token.</summary>
    public bool TakesToken => _place is not null;

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
                    token = TokenPlace.CanBeCancelled(argument.Expression, model) ? argument.Expression : null;
                    break;
                default:
                    // A clock of its own.
                    return null;
            }
        }

        return (method.IsStatic && !method.IsExtensionMethod) || (time ?? token) is null ? null : new LimitedCall(wait, work, time, token, TokenPlace.In(work, model));
    }

    /// <summary>The work with that token in the place of its own, where it takes one.</summary>
    public InvocationExpressionSyntax WorkWith(ExpressionSyntax token) => _place!.CallWith(token);

    private static bool IsTimeoutCaught(SyntaxNode wait) =>
        wait.Ancestors().OfType<TryStatementSyntax>().Any(attempt => attempt.Block.Span.Contains(wait.Span)
            && attempt.Catches.Any(handler => handler.Declaration?.Type.ToString().EndsWith(nameof(TimeoutException), StringComparison.Ordinal) is true
                || handler.Filter?.ToString().Contains(nameof(TimeoutException)) is true));
}
