using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Snapshots;

/// <summary>
/// Calls that return an array of new values, each of which has a duty of its own: the running processes, for instance. Nobody sees the
/// elements as results of a call, so they are followed from where the array is used.
/// </summary>
internal sealed class LostElements(FlowGraphs graphs, CallEffects calls)
{
    /// <summary>How the elements are lost; <see cref="ElementLoss.None"/> where the call makes no such array, or somebody may release them.</summary>
    public ElementLoss LossOf(IInvocationOperation call, CancellationToken cancellation) =>
        calls.Contracts.Has(call.TargetMethod, ContractVerb.Returns, "elements") ? LossFrom(call, cancellation) : ElementLoss.None;

    private ElementLoss LossFrom(IOperation array, CancellationToken cancellation)
    {
        var value = array.WithConversions();

        switch (value.Parent)
        {
            case IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation, Parent: IExpressionStatementOperation }:
                return ElementLoss.Dropped;
            case IPropertyReferenceOperation { Property.Name: "Length" or "LongLength" or "Count" }:
                return ElementLoss.Counted;
            case IArrayElementReferenceOperation element when element.ArrayReference == value:
                return LossOfElement(element, element.Indices, cancellation);
            case IPropertyReferenceOperation { Property.IsIndexer: true } element when element.Instance == value:
                return LossOfElement(element, element.Arguments.Select(argument => argument.Value), cancellation);
            case IForEachLoopOperation loop when loop.Collection == value:
                return LossInLoop(loop, cancellation);
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }:
                return LossOfLocal(local, array, cancellation);
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local }, Parent: IExpressionStatementOperation } assignment when assignment.Value == value:
                return LossOfLocal(local, array, cancellation);
            case IArgumentOperation { Parameter.Ordinal: 0, Parent: IInvocationOperation call } when IsQuery(call):
                return LossInQuery(call, cancellation);
            case IArgumentOperation { Parameter.Ordinal: 0, Parent: IInvocationOperation { TargetMethod: { Name: nameof(Array.ForEach), ContainingType.SpecialType: SpecialType.System_Array } } each }:
                return LossInDelegate(each.Arguments[1].Value, cancellation);
            case IInvocationOperation { TargetMethod.Name: "ForEach", Arguments: [{ Value: var action }] } each when each.Instance == value:
                return LossInDelegate(action, cancellation);
            default:
                return ElementLoss.None;
        }
    }

    private static bool IsQuery(IInvocationOperation call) =>
        call.TargetMethod is { Name: not null, ContainingType: { Name: "Enumerable", ContainingNamespace.Name: "Linq" } };

    private ElementLoss LossInQuery(IInvocationOperation query, CancellationToken cancellation)
    {
        switch (query.TargetMethod.Name)
        {
            case "Any" or "Count" or "LongCount" or "All":
                return ElementLoss.Counted;
            case "Sum" or "Max" or "Min" or "Average" when !IsElement(query.Type, query):
                return ElementLoss.Read;
            case "First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault" or "ElementAt" or "ElementAtOrDefault" or "MaxBy" or "MinBy":
                return ElementLoss.OneTaken;
            case "Where" or "OrderBy" or "OrderByDescending" or "ThenBy" or "Skip" or "Take" or "Reverse" or "Distinct" or "DistinctBy" or "ToList" or "ToArray" or "AsEnumerable" or "Cast" or "OfType":
                return LossFrom(query, cancellation);
            case "Select" or "SelectMany":
                return query.Type is INamedTypeSymbol { TypeArguments: [{ } result] } && (result.IsValueType || result.SpecialType is SpecialType.System_String) ? ElementLoss.Read : ElementLoss.None;
            default:
                return ElementLoss.None;
        }
    }

    private static bool IsElement(ITypeSymbol? type, IInvocationOperation query) =>
        query.TargetMethod.TypeArguments is [{ } element, ..] && SymbolEqualityComparer.Default.Equals(type, element);

    // all[0] leaves the others; all[i] in a loop stands for each.
    private ElementLoss LossOfElement(IOperation element, IEnumerable<IOperation> indices, CancellationToken cancellation)
    {
        if (indices.All(index => index.ConstantValue.HasValue || index is IUnaryOperation { Operand.ConstantValue.HasValue: true }))
            return ElementLoss.OneTaken;

        return element.Parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => LossOfEach(local, element, cancellation),
            IInvocationOperation call when call.Instance == element => CallEffects.IsDisposal(call.TargetMethod) ? ElementLoss.None : ElementLoss.LeftByLoop,
            IPropertyReferenceOperation property when property.Instance == element => ElementLoss.Read,
            _ => ElementLoss.None,
        };
    }

    private ElementLoss LossInLoop(IForEachLoopOperation loop, CancellationToken cancellation) =>
        loop.Locals is [var each] ? LossOfEach(each, loop, cancellation) : ElementLoss.None;

    private ElementLoss LossOfEach(ILocalSymbol each, IOperation place, CancellationToken cancellation)
    {
        if (graphs.Around(place) is not { CanBeFollowed: true } graph || graph.AssignmentsTo(each).ToList() is not [var assigned])
            return ElementLoss.None;

        var walk = new ObligationWalk(graph, new UseClassifier(graph, Duty.Release, calls, new Inquiry(cancellation)), withFacts: true, cancellation);
        return walk.From(each, assigned) is { IsUnknown: false, Loss: not null } ? ElementLoss.LeftByLoop : ElementLoss.None;
    }

    private ElementLoss LossInDelegate(IOperation action, CancellationToken cancellation)
    {
        if (action.DelegateTarget() is not IAnonymousFunctionOperation { Symbol.Parameters: [var each] } || graphs.OfDelegate(action) is not { CanBeFollowed: true } graph)
            return ElementLoss.None;

        var walk = new ObligationWalk(graph, new UseClassifier(graph, Duty.Release, calls, new Inquiry(cancellation)), withFacts: true, cancellation);
        return walk.From(each) is { IsUnknown: false, Loss: not null } ? ElementLoss.LeftByLoop : ElementLoss.None;
    }

    // One use that may release the elements is enough; a use in a closure may come at any time.
    private ElementLoss LossOfLocal(ILocalSymbol local, IOperation array, CancellationToken cancellation)
    {
        IOperation body = array;
        while (body.Parent is { } parent)
            body = parent;

        var uses = body.Descendants().OfType<ILocalReferenceOperation>().Where(use => SymbolEqualityComparer.Default.Equals(use.Local, local)).ToList();
        if (uses.Exists(use => IsInClosure(use, array)) || uses.Count(UseClassifier.IsAssigned) > (array.Parent is IVariableInitializerOperation ? 0 : 1))
            return ElementLoss.None;

        var worst = ElementLoss.Dropped;
        foreach (var use in uses.Where(use => !UseClassifier.IsAssigned(use)))
        {
            var loss = IsCheckedForNull(use) ? ElementLoss.Counted : LossFrom(use, cancellation);
            if (loss is ElementLoss.None)
                return loss;

            worst = loss > worst ? loss : worst;
        }

        return worst;
    }

    private static bool IsCheckedForNull(IOperation use) =>
        use.Parent is IBinaryOperation or IIsPatternOperation { Pattern: IConstantPatternOperation or INegatedPatternOperation { Pattern: IConstantPatternOperation } };

    private static bool IsInClosure(IOperation use, IOperation array) => ClosureAround(use) != ClosureAround(array);

    private static SyntaxNode? ClosureAround(IOperation operation)
    {
        for (IOperation? current = operation; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return current.Syntax;
        }

        return null;
    }
}
