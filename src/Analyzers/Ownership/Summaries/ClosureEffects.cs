using LifetimeGuard.Analyzers.Ownership.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Summaries;

/// <summary>What lambdas and local functions do with the variables they capture.</summary>
internal sealed class ClosureEffects(CallEffects calls, ParameterSummaries summaries)
{
    /// <summary>
    /// What the closures in a body do with one of its variables; null where they only look at it, or do not know it. Lambdas
    /// from <paramref name="before"/> on in the text are left out.
    /// </summary>
    public Use? OnCapture(FlowGraph graph, ISymbol variable, Duty duty, Inquiry inquiry, int before = int.MaxValue)
    {
        // For a runner to be kept alive it is enough that something keeps the closure.
        if (duty is Duty.Keep)
            return IsKeptByClosure(graph, variable, inquiry) ? Use.HandedOver("a closure holds it") : null;

        foreach (var closure in ClosuresOver(graph, variable, before))
        {
            if (OnClosure(closure, variable, duty, inquiry) is { } use)
                return use;
        }

        return null;
    }

    private Use? OnClosure(FlowGraph closure, ISymbol variable, Duty duty, Inquiry inquiry)
    {
        var outcome = Walk(closure, variable, duty, inquiry);
        return outcome.OnlyBorrows ? null : Use.HandedOver(outcome.EndedBecause is null ? "a closure takes it" : "a closure ends it");
    }

    /// <summary>What one lambda does with a variable that it captures; null where it only looks at it, or does not know it.</summary>
    public Use? OnLambda(FlowGraph graph, IFlowAnonymousFunctionOperation lambda, ISymbol variable, Duty duty, Inquiry inquiry) =>
        Captures(graph, lambda, variable) ? OnClosure(graph.Of(lambda), variable, duty, inquiry) : null;

    /// <summary>Whether some closure in the body uses the variable at all.</summary>
    public bool Mentions(FlowGraph graph, ISymbol variable) => ClosuresOver(graph, variable).Any();

    /// <summary>What an event handler does with its sender; null where its code is not known.</summary>
    public Outcome? OnSender(IOperation handler, FlowGraph graph, Duty duty, Inquiry inquiry)
    {
        return handler.DelegateTarget() switch
        {
            IFlowAnonymousFunctionOperation { Symbol.Parameters: [var sender, ..] } lambda => Walk(graph.Of(lambda), sender, duty, inquiry),
            IMethodReferenceOperation { Method.Parameters.Length: > 0 } method => summaries.OfParameter(method.Method, 0, duty, inquiry),
            _ => null,
        };
    }

    private bool IsKeptByClosure(FlowGraph graph, ISymbol variable, Inquiry inquiry)
    {
        foreach (var point in graph.LambdaPoints)
        {
            if (Captures(graph, (IFlowAnonymousFunctionOperation)point.Operation, variable) && LeavesTheBody(graph, point, inquiry))
                return true;
        }

        // A local function is kept where it becomes a delegate; a call of it keeps nothing.
        return graph.LocalFunctions.Any(function => Captures(graph, function, variable) && BecomesDelegate(graph, function));
    }

    private bool LeavesTheBody(FlowGraph graph, FlowPoint lambda, Inquiry inquiry)
    {
        var classifier = new UseClassifier(graph, Duty.Keep, calls, inquiry);
        var value = lambda.Operation.Parent is IDelegateCreationOperation creation ? creation : lambda.Operation;
        var found = classifier.Outward(value).ToList();
        if (found.Any(use => use.Kind is UseKind.HandedOver))
            return true;

        // Neither given away nor held: it is what the expression results in, a returned delegate for instance.
        var holders = found.Where(use => use.Kind is UseKind.Held).Select(use => use.Holder).ToList();
        return holders.Count == 0 || holders.Any(holder =>
            holder is not ILocalSymbol local
            || !new ObligationWalk(graph, classifier, withFacts: false, inquiry.Cancellation).From(local, lambda).OnlyBorrows);
    }

    private static bool BecomesDelegate(FlowGraph graph, IMethodSymbol function) =>
        graph.Operations.Any(operation => operation is IMethodReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Method, function))
        || graph.Lambdas.Any(lambda => MayMention(lambda.Syntax, function))
        || graph.LocalFunctions.Any(other => MayMention(other.DeclaringSyntaxReferences[0].GetSyntax(), function) && !SymbolEqualityComparer.Default.Equals(other, function));

    private Outcome Walk(FlowGraph closure, ISymbol variable, Duty duty, Inquiry inquiry) =>
        new ObligationWalk(closure, new UseClassifier(closure, duty, calls, inquiry), withFacts: false, inquiry.Cancellation).From(variable);

    private static IEnumerable<FlowGraph> ClosuresOver(FlowGraph graph, ISymbol variable, int before = int.MaxValue)
    {
        foreach (var lambda in graph.Lambdas)
        {
            if (lambda.Syntax.SpanStart < before && Captures(graph, lambda, variable))
                yield return graph.Of(lambda);
        }

        foreach (var function in graph.LocalFunctions)
        {
            if (Captures(graph, function, variable))
                yield return graph.Of(function);
        }
    }

    private static bool Captures(FlowGraph graph, IFlowAnonymousFunctionOperation lambda, ISymbol variable) =>
        MayMention(lambda.Syntax, variable) && Uses(graph.Of(lambda), variable);

    private static bool Captures(FlowGraph graph, IMethodSymbol function, ISymbol variable) =>
        MayMention(function.DeclaringSyntaxReferences[0].GetSyntax(), variable) && Uses(graph.Of(function), variable);

    // A look at the text first: most lambdas have nothing to do with the variable, and their graphs need not be made.
    private static bool MayMention(SyntaxNode closure, ISymbol variable) =>
        variable is ITypeSymbol || closure.DescendantTokens().Any(token => token.ValueText == variable.Name);

    private static bool Uses(FlowGraph closure, ISymbol variable) =>
        closure.Operations.Any(operation => UseClassifier.Named(operation) is ISymbol named && SymbolEqualityComparer.Default.Equals(named, variable))
        || ClosuresOver(closure, variable).Any();
}
