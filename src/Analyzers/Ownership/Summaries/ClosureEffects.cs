using LifetimeGuard.Analyzers.Ownership.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Summaries;

/// <summary>What lambdas and local functions do with the variables they capture.</summary>
internal sealed class ClosureEffects(CallEffects calls, ParameterSummaries summaries)
{
    /// <summary>What the closures in a body do with one of its variables; null where they only look at it, or do not know it.</summary>
    public Use? OnCapture(FlowGraph graph, ISymbol variable, Duty duty, Inquiry inquiry)
    {
        foreach (var closure in ClosuresOver(graph, variable))
        {
            // For a runner to be kept alive it is enough that the closure has it.
            if (duty is Duty.Keep)
                return Use.HandedOver("a closure holds it");

            var outcome = Walk(closure, variable, duty, inquiry);
            if (!outcome.OnlyBorrows)
                return Use.HandedOver(outcome.EndedBecause is null ? "a closure takes it" : "a closure ends it");
        }

        return null;
    }

    /// <summary>Whether some closure in the body uses the variable at all.</summary>
    public bool Mentions(FlowGraph graph, ISymbol variable) => ClosuresOver(graph, variable).Any();

    /// <summary>What an event handler does with its sender; null where its code is not known.</summary>
    public Outcome? OnSender(IOperation handler, FlowGraph graph, Duty duty, Inquiry inquiry)
    {
        while (handler is IConversionOperation or IDelegateCreationOperation)
            handler = handler is IConversionOperation conversion ? conversion.Operand : ((IDelegateCreationOperation)handler).Target;

        return handler switch
        {
            IFlowAnonymousFunctionOperation { Symbol.Parameters: [var sender, ..] } lambda => Walk(graph.Of(lambda), sender, duty, inquiry),
            IMethodReferenceOperation { Method.Parameters.Length: > 0 } method => summaries.OfParameter(method.Method, 0, duty, inquiry),
            _ => null,
        };
    }

    private Outcome Walk(FlowGraph closure, ISymbol variable, Duty duty, Inquiry inquiry) =>
        new ObligationWalk(closure, new UseClassifier(closure, duty, calls, inquiry), withFacts: false, inquiry.Cancellation).From(variable);

    private static IEnumerable<FlowGraph> ClosuresOver(FlowGraph graph, ISymbol variable)
    {
        foreach (var lambda in graph.Lambdas)
        {
            if (MayMention(lambda.Syntax, variable) && graph.Of(lambda) is var closure && Uses(closure, variable))
                yield return closure;
        }

        foreach (var function in graph.LocalFunctions)
        {
            if (MayMention(function.DeclaringSyntaxReferences[0].GetSyntax(), variable) && graph.Of(function) is var closure && Uses(closure, variable))
                yield return closure;
        }
    }

    // A look at the text first: most lambdas have nothing to do with the variable, and their graphs need not be made.
    private static bool MayMention(SyntaxNode closure, ISymbol variable) =>
        variable is ITypeSymbol || closure.DescendantTokens().Any(token => token.ValueText == variable.Name);

    private static bool Uses(FlowGraph closure, ISymbol variable) =>
        closure.Operations.Any(operation => UseClassifier.Named(operation) is ISymbol named && SymbolEqualityComparer.Default.Equals(named, variable))
        || ClosuresOver(closure, variable).Any();
}
