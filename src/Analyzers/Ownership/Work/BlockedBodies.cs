using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Waits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Work;

/// <summary>Which bodies wait, in any case and without a limit, for something from outside the program, on an object that nobody else has.</summary>
internal sealed class BlockedBodies(FlowGraphs graphs, ContractTable contracts)
{
    private readonly LimitedWaits _waits = new(contracts);

    /// <summary>The call that the code behind a delegate may wait in for ever; null where there is none, or others can end it.</summary>
    public IInvocationOperation? WaitIn(IOperation target)
    {
        if (graphs.OfDelegate(target) is not { CanBeFollowed: true } graph || graph.Operations.Any(EndlessBodies.MayStopIt) || graphs.OperationAt(graph.Body) is not { } body)
            return null;

        return body.Descendants().OfType<IInvocationOperation>().FirstOrDefault(call => IsBlocking(call, body) && IsInAnyCase(call, body));
    }

    private bool IsBlocking(IInvocationOperation call, IOperation body)
    {
        if (_waits.Of(call) is not null)
            return false;

        // Sleep waits for ever only where its time is endless: a limit that is none.
        if (contracts.Has(call.TargetMethod, ContractVerb.Blocks, "always"))
            return call.Arguments.IsEmpty || !contracts.SubjectsOf(call.TargetMethod, ContractVerb.Limits).Any() || _waits.HasEndlessLimit(call);

        return contracts.Has(call.TargetMethod, ContractVerb.Blocks, "this")
            && call.Instance is ILocalReferenceOperation { Local: var local }
            && IsOnlyUsedHere(local, body);
    }

    // Made in the body, and nothing but a receiver in it: nobody can close or set it.
    private static bool IsOnlyUsedHere(ILocalSymbol local, IOperation body)
    {
        bool isMadeHere = body.Descendants().OfType<IVariableDeclaratorOperation>().Any(declarator =>
            SymbolEqualityComparer.Default.Equals(declarator.Symbol, local) && declarator.GetVariableInitializer()?.Value.WithoutConversions() is IObjectCreationOperation);
        return isMadeHere && body.Descendants().OfType<ILocalReferenceOperation>().Where(use => SymbolEqualityComparer.Default.Equals(use.Local, local)).All(use =>
            use.Parent is IInvocationOperation { Instance: { } instance } && instance == use
            || use.Parent is IPropertyReferenceOperation
            || (use.Parent is IConversionOperation conversion ? conversion.Parent : use.Parent) is IArgumentOperation { Parent: IObjectCreationOperation });
    }

    private static bool IsInAnyCase(IOperation call, IOperation body)
    {
        for (var current = call.Parent; current is not null && current != body; current = current.Parent)
        {
            if (current is ISwitchOperation or ILoopOperation or ITryOperation or IAnonymousFunctionOperation or ILocalFunctionOperation
                || current is IConditionalOperation choice && !choice.Condition.DescendantsAndSelf().Contains(call))
                return false;
        }

        return true;
    }
}
