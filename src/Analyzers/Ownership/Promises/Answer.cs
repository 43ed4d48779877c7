using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Promises;

/// <summary>
/// A callback that is given to a call of unknown code and is to complete a source. It may be called many times; only one that is
/// written as the answer, with a place for every case, tells that a case was forgotten.
/// </summary>
internal static class Answer
{
    /// <summary>Whether the callback of that call is written as one answer.</summary>
    public static bool IsGivenBy(IFlowAnonymousFunctionOperation callback, IInvocationOperation call, ILocalSymbol source) =>
        // A subscription gives something back that ends it; a sequence calls back for every element.
        call is { Instance.Type: { } receiver, TargetMethod.ReturnsVoid: true }
        && !receiver.AllInterfaces.Any(implemented => implemented.SpecialType is SpecialType.System_Collections_IEnumerable)
        && callback.Syntax.DescendantNodes().All(node => !WaitsForMore(node, source));

    // if (message.IsLast) source.SetResult(message);
    private static bool WaitsForMore(SyntaxNode node, ILocalSymbol source) => node switch
    {
        IfStatementSyntax test => test.Else is null && Mentions(test.Statement, source),
        SwitchStatementSyntax choice => Mentions(choice, source) && choice.Sections.All(section => Mentions(section, source)),
        _ => false,
    };

    /// <summary>Whether the text of the node names the source.</summary>
    public static bool Mentions(SyntaxNode node, ILocalSymbol source) =>
        node.DescendantTokens().Any(token => token.ValueText == source.Name);
}
