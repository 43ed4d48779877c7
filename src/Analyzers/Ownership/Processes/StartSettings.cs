using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Processes;

/// <summary>Reads what a child is started with, off the <c>ProcessStartInfo</c> and where it was made.</summary>
internal sealed class StartSettings(FlowGraphs graphs)
{
    private const int FactoriesFollowed = 2;

    /// <summary>The values that a property of the start information may have; empty where it keeps its default, null where that is not known.</summary>
    /// <param name="info">The start information, as the source has it.</param>
    /// <param name="property">The property's name.</param>
    public IReadOnlyList<IOperation>? ValuesOf(IOperation info, string property) => ValuesOf(info, property, FactoriesFollowed);

    /// <summary>Whether a flag is off for certain: never set, or set to <c>false</c> only.</summary>
    public bool IsOff(IOperation info, string property) =>
        ValuesOf(info, property) is { } values && values.All(value => value.ConstantValue is { HasValue: true, Value: false });

    /// <summary>The creation of the start information, directly or as the value of a local; null where it is elsewhere.</summary>
    public IOperation? CreationOf(IOperation info) => info.WithoutConversions() switch
    {
        IObjectCreationOperation creation => creation,
        ILocalReferenceOperation { Local: var local } => BodyOf(info).Descendants().OfType<IVariableDeclaratorOperation>()
            .FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, local))?.GetVariableInitializer()?.Value.WithoutConversions(),
        _ => null,
    };

    private IReadOnlyList<IOperation>? ValuesOf(IOperation info, string property, int factoriesLeft)
    {
        switch (info.WithoutConversions())
        {
            case IObjectCreationOperation creation:
                return [.. InInitializer(creation, property)];
            case ILocalReferenceOperation { Local: var local } reference:
                return OfLocal(local, reference, property, factoriesLeft);
            case IInvocationOperation call when factoriesLeft > 0 && ParameterSummaries.IsFollowable(call.TargetMethod.OriginalDefinition) && graphs.Of(call.TargetMethod.OriginalDefinition) is { CanBeFollowed: true } body:
                return OfFactory(body, property, factoriesLeft - 1);
            default:
                return null;
        }
    }

    private static IEnumerable<IOperation> InInitializer(IObjectCreationOperation creation, string property) =>
        from step in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty
        let assignment = step as ISimpleAssignmentOperation
        where assignment?.Target is IPropertyReferenceOperation { Property.Name: var name } && name == property
        select assignment.Value;

    private IReadOnlyList<IOperation>? OfLocal(ILocalSymbol local, IOperation use, string property, int factoriesLeft)
    {
        var values = new List<IOperation>();
        foreach (var operation in BodyOf(use).Descendants())
        {
            if (operation is IVariableDeclaratorOperation { Symbol: var declared } declarator && SymbolEqualityComparer.Default.Equals(declared, local))
            {
                if (declarator.GetVariableInitializer()?.Value is not { } made || ValuesOf(made, property, factoriesLeft) is not { } known)
                    return null;
                values.AddRange(known);
            }
            else if (operation is ILocalReferenceOperation { Local: var used } reference && SymbolEqualityComparer.Default.Equals(used, local))
            {
                if (!Read(reference, property, values))
                    return null;
            }
        }

        return values;
    }

    private static IOperation BodyOf(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }

    // False where others may set the property too.
    private static bool Read(ILocalReferenceOperation reference, string property, List<IOperation> values)
    {
        switch (reference.Parent)
        {
            case IPropertyReferenceOperation { Property.Name: var name, Parent: IAssignmentOperation assignment } set when assignment.Target == set:
                if (name == property)
                    values.Add(assignment.Value);
                return true;
            case IPropertyReferenceOperation:
            case IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "Start", ContainingType.Name: "Process" } } }:
            case IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Parameters: [{ Type.SpecialType: not SpecialType.None }, ..] } }:
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "StartInfo" } }:
            case IReturnOperation:
                return true;
            default:
                return false;
        }
    }

    private IReadOnlyList<IOperation>? OfFactory(FlowGraph body, string property, int factoriesLeft)
    {
        var values = new List<IOperation>();
        foreach (var returned in body.ReturnedValues)
        {
            if (graphs.OperationAt(returned.Syntax) is not { } source || ValuesOf(source, property, factoriesLeft) is not { } known)
                return null;
            values.AddRange(known);
        }

        return values;
    }
}
