using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Work;

/// <summary>Says what goes wrong when a task is dropped at a place.</summary>
internal static class DropReasons
{
    public static string Of(IInvocationOperation call, IOperation place)
    {
        if (call.TargetMethod.Name is "ContinueWith")
            return "nobody observes the continuation, nor the failure of what it continues";

        for (var current = place.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case ITryOperation { Catches.Length: > 0 } attempt when attempt.Body.Syntax.Span.Contains(place.Syntax.Span):
                    return "the 'catch' around it never sees its exception, because nobody awaits it";
                case IUsingOperation or IUsingDeclarationOperation:
                    return "nobody awaits it, and what the 'using' around it disposes may go before it ends";
                case IAnonymousFunctionOperation { Symbol: var lambda }:
                    return lambda.IsAsync ? "nobody awaits it, although the lambda is async" : "the lambda returns before it ends, and nobody sees its exception";
                case IMethodBodyOperation or ILocalFunctionOperation:
                    return InMethod(current);
            }
        }

        return "nobody awaits it, so nobody sees its end or its exception";
    }

    private static string InMethod(IOperation body)
    {
        var method = body is ILocalFunctionOperation local
            ? local.Symbol
            : body.SemanticModel?.GetDeclaredSymbol(body.Syntax) as IMethodSymbol;
        return method is { IsAsync: true }
            ? $"nobody awaits it, so '{method.Name}' goes on before it has ended, and its exception is lost"
            : "nobody awaits it, so nobody sees its end or its exception";
    }
}
