using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Members;

/// <summary>Which values a reference to a variable writes into it.</summary>
internal sealed class WrittenValues(FlowGraphs graphs, ContractTable contracts)
{
    /// <summary>The values that may be written; empty where the reference only reads, null where what it writes is not known.</summary>
    public IReadOnlyList<IOperation>? By(IOperation reference)
    {
        switch (reference.Parent)
        {
            case ISimpleAssignmentOperation assignment when assignment.Target == reference:
                return [.. Alternatives(assignment.Value)];
            case ICoalesceAssignmentOperation assignment when assignment.Target == reference:
                return [.. Alternatives(assignment.Value)];
            case ITupleOperation { Parent: IDeconstructionAssignmentOperation assignment } tuple when assignment.Target == tuple:
                return assignment.Value.WithoutConversions() is ITupleOperation values
                    ? [.. Alternatives(values.Elements[tuple.Elements.IndexOf(reference)])]
                    : null;
            case IArgumentOperation { Parameter: { RefKind: RefKind.Out } parameter, Parent: IInvocationOperation call }:
                return AssignedIn(call.TargetMethod.OriginalDefinition, parameter.OriginalDefinition);
            case IArgumentOperation { Parameter: { RefKind: RefKind.Ref } parameter, Parent: IInvocationOperation call }:
                return contracts.Has(call.TargetMethod, ContractVerb.Replaces, parameter.Name) && call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 1) is { } next
                    ? [.. Alternatives(next.Value)]
                    : null;
            case IAssignmentOperation assignment when assignment.Target == reference:
            case IArgumentOperation { Parameter: { RefKind: RefKind.Out or RefKind.Ref } }:
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } }:
            case IAddressOfOperation:
                return null;
            default:
                return [];
        }
    }

    /// <summary>What an initialiser writes.</summary>
    public static IReadOnlyList<IOperation> By(ISymbolInitializerOperation initialiser) => [.. Alternatives(initialiser.Value)];

    private IReadOnlyList<IOperation>? AssignedIn(IMethodSymbol method, IParameterSymbol parameter)
    {
        if (!ParameterSummaries.IsFollowable(method) || graphs.Of(method) is not { CanBeFollowed: true } graph)
            return null;

        var values = new List<IOperation>();
        foreach (var operation in graph.Operations)
        {
            if (operation is not IParameterReferenceOperation reference || !SymbolEqualityComparer.Default.Equals(reference.Parameter, parameter))
                continue;

            if (operation.Parent is ISimpleAssignmentOperation assignment && assignment.Target == operation)
                values.Add(assignment.Value.Resolved(graph));
            else if (UseClassifier.IsAssigned(operation))
                return null;
        }

        return values;
    }

    private static IEnumerable<IOperation> Alternatives(IOperation value)
    {
        value = value.WithoutConversions();
        return value switch
        {
            IConditionalOperation { WhenFalse: { } otherwise } choice => Alternatives(choice.WhenTrue).Concat(Alternatives(otherwise)),
            ICoalesceOperation coalesce => Alternatives(coalesce.Value).Concat(Alternatives(coalesce.WhenNull)),
            ISwitchExpressionOperation choice => choice.Arms.SelectMany(arm => Alternatives(arm.Value)),
            IParenthesizedOperation inner => Alternatives(inner.Operand),
            IThrowOperation => [],
            ILocalReferenceOperation local => InitialValueOf(local) is { } initial ? Alternatives(initial) : [value],
            _ => [value],
        };
    }

    // A local that only hands its value on: one that the body ends itself, or changes, is more than that.
    private static IOperation? InitialValueOf(ILocalReferenceOperation reference)
    {
        IOperation body = reference;
        while (body.Parent is not null)
            body = body.Parent;

        IOperation? initial = null;
        foreach (var operation in body.Descendants())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation { Symbol: var local } declarator when Is(local):
                    if (declarator.Parent?.Parent?.Parent is IUsingDeclarationOperation or IUsingOperation || declarator.Parent?.Parent is IUsingOperation)
                        return null;
                    initial = declarator.GetVariableInitializer()?.Value;
                    break;
                case ILocalReferenceOperation { Local: var local } use when Is(local) && (UseClassifier.IsAssigned(use) || IsEnded(use) || use.Parent is IReturnOperation or IUsingOperation):
                    return null;
            }
        }

        return initial;

        bool Is(ILocalSymbol local) => SymbolEqualityComparer.Default.Equals(local, reference.Local);
    }

    private static bool IsEnded(ILocalReferenceOperation local) => local.Parent switch
    {
        IInvocationOperation call => call.Instance == local && CallEffects.IsDisposal(call.TargetMethod),
        IConditionalAccessOperation => true,
        _ => false,
    };
}
