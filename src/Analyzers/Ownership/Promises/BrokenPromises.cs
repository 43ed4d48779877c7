using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Promises;

/// <summary>Which sources are not completed on some path although somebody waits for their task.</summary>
internal sealed class BrokenPromises(FlowGraphs graphs, CallEffects calls, Func<IOperation, CancellationToken, Verdict> fateOf)
{
    /// <summary>What becomes of a new source: lost on some path of the body that makes it, or of the work that is to complete it.</summary>
    public Verdict FateOf(IObjectCreationOperation creation, CancellationToken cancellation)
    {
        // A type derived from it may complete itself.
        if (creation.Type is not { BaseType.SpecialType: SpecialType.System_Object } type || !calls.Contracts.Has(type, ContractVerb.Owes, "completing"))
            return Verdict.Unknown;

        var verdict = fateOf(creation, cancellation);
        if (verdict.Loss is Loss.EveryPath && IsMeantNeverToEnd(creation))
            return Verdict.Unknown;

        return verdict.Fate is Fate.HandedOver ? FateInWork(creation, cancellation) ?? verdict : verdict;
    }

    // A body that does nothing but wait for it, or give it out: the shortest way to write a task without an end.
    private bool IsMeantNeverToEnd(IObjectCreationOperation creation) =>
        graphs.Around(creation)?.Operations.All(operation => operation is not IInvocationOperation { TargetMethod.Name: not nameof(Task.ConfigureAwait) }) is true;

    // Where a lambda that is run once is all that can complete it, its paths are all there are.
    private Verdict? FateInWork(IObjectCreationOperation creation, CancellationToken cancellation)
    {
        if (graphs.Around(creation) is not { CanBeFollowed: true } graph || graph.Find(creation) is not { } point
            || SourceThatGets(point.Operation) is not { } source || graph.ValuesOf(source).Count() != 1
            || !IsOnlyShown(source, graph) || WorkOf(source, graph) is not { } work)
            return null;

        var body = graph.Of(work);
        return body.CanBeFollowed ? OwnershipEngine.VerdictOf(Walk(), creation.Syntax.GetLocation(), Duty.Complete) : null;

        Outcome Walk() =>
            new ObligationWalk(body, new UseClassifier(body, Duty.Complete, calls, new Inquiry(cancellation)), withFacts: true, cancellation).From(source, isShown: true);
    }

    private static ILocalSymbol? SourceThatGets(IOperation creation)
    {
        var value = creation.WithConversions();
        return value.Parent is ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } ? local : null;
    }

    // The body around the work gives the task out and does nothing else with the source.
    private bool IsOnlyShown(ILocalSymbol source, FlowGraph graph)
    {
        bool isShown = false;
        foreach (var reference in graph.Operations.OfType<ILocalReferenceOperation>())
        {
            if (!SymbolEqualityComparer.Default.Equals(reference.Local, source) || UseClassifier.IsAssigned(reference))
                continue;

            if (reference.Parent is not IPropertyReferenceOperation task || !calls.Contracts.Has(task.Property, ContractVerb.Promises, "this"))
                return false;

            isShown |= Promise.IsGivenOut(task);
        }

        return isShown;
    }

    private IFlowAnonymousFunctionOperation? WorkOf(ILocalSymbol source, FlowGraph graph)
    {
        if (graph.LocalFunctions.Any(function => Answer.Mentions(function.DeclaringSyntaxReferences[0].GetSyntax(), source)))
            return null;

        var closures = graph.Lambdas.Where(lambda => Answer.Mentions(lambda.Syntax, source)).ToList();
        return closures is [var only] && IsRunOnce(only, source) ? only : null;
    }

    private bool IsRunOnce(IFlowAnonymousFunctionOperation lambda, ILocalSymbol source)
    {
        IOperation value = lambda;
        while (value.Parent is IConversionOperation or IDelegateCreationOperation)
            value = value.Parent;

        return value.Parent is IArgumentOperation { Parameter: { } parameter, Parent: var call } && call switch
        {
            IInvocationOperation invocation => calls.Contracts.Has(invocation.TargetMethod, ContractVerb.Runs, parameter.Name) || Answer.IsGivenBy(lambda, invocation, source),
            IObjectCreationOperation made => calls.Contracts.Has(made.Constructor, ContractVerb.Runs, parameter.Name),
            _ => false,
        };
    }
}
