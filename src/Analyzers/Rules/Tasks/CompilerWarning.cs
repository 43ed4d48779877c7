using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Tasks;

/// <summary>The compiler's own warning about calls that are not awaited, and the rules of other analyzers that ask the same.</summary>
internal static class CompilerWarning
{
    public const string Id = "CS4014";

    // They report a dropped task outside async functions as well.
    private static readonly string[] Peers = ["VSTHRD110", "MA0134", "EPC13"];

    /// <summary>
    /// Whether a <c>#pragma</c> silences one of those that would else report this call: somebody has looked at it. Outside
    /// async functions the compiler never warns, so there a pragma for its warning says nothing.
    /// </summary>
    public static bool IsSilencedByHand(IInvocationOperation call)
    {
        var tree = call.Syntax.SyntaxTree;
        var root = tree.GetRoot();
        return root.ContainsDirectives
            && (Peers.Any(peer => IsDisabledAt(call.Syntax, peer, root)) || (IsDisabledAt(call.Syntax, Id, root) && IsInAsyncFunction(call)));
    }

    private static bool IsDisabledAt(SyntaxNode node, string id, SyntaxNode root)
    {
        bool disabled = false;
        for (var directive = root.GetFirstDirective(); directive is not null && directive.SpanStart < node.SpanStart; directive = directive.GetNextDirective())
        {
            if (directive is PragmaWarningDirectiveTriviaSyntax pragma && pragma.ErrorCodes.Any(code => Names(code, id)))
                disabled = pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword);
        }

        return disabled;
    }

    // The compiler's own may be written without its letters.
    private static bool Names(ExpressionSyntax code, string id) =>
        code.ToString() is var text && (text == id || (id == Id && text == "4014"));

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
