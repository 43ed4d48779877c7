using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Tasks;

/// <summary>The compiler's own warning about calls that are not awaited.</summary>
internal static class CompilerWarning
{
    public const string Id = "CS4014";

    /// <summary>
    /// Whether the compiler would warn about this call and a <c>#pragma</c> says that it must not: somebody has looked at it.
    /// Outside async functions the compiler never warns, so a pragma around them says nothing.
    /// </summary>
    public static bool IsSilencedByHand(IInvocationOperation call)
    {
        var tree = call.Syntax.SyntaxTree;
        if (!IsInAsyncFunction(call) || !tree.GetText().ToString().Contains("4014"))
            return false;

        bool silenced = false;
        foreach (var directive in Pragmas(tree.GetRoot()))
        {
            if (directive.SpanStart > call.Syntax.SpanStart)
                break;

            if (directive.ErrorCodes.Any(code => code.ToString() is Id or "4014"))
                silenced = directive.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword);
        }

        return silenced;
    }

    private static IEnumerable<PragmaWarningDirectiveTriviaSyntax> Pragmas(SyntaxNode root)
    {
        for (var directive = root.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            if (directive is PragmaWarningDirectiveTriviaSyntax pragma)
                yield return pragma;
        }
    }

    private static bool IsInAsyncFunction(IInvocationOperation call)
    {
        for (IOperation? current = call; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation lambda)
                return lambda.Symbol.IsAsync;

            if (current is ILocalFunctionOperation local)
                return local.Symbol.IsAsync;
        }

        return call.SemanticModel?.GetEnclosingSymbol(call.Syntax.SpanStart) is IMethodSymbol { IsAsync: true };
    }
}
