using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Members;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Processes;

/// <summary>Reads what a child is started with, off the <c>ProcessStartInfo</c> and where it was made.</summary>
internal sealed class StartSettings(FlowGraphs graphs, MemberUses uses)
{
    private const int FactoriesFollowed = 2;

    /// <summary>The values that a property of the start information may have; empty where it keeps its default, null where that is not known.</summary>
    /// <param name="info">The start information, as the source has it.</param>
    /// <param name="property">The property's name.</param>
    /// <param name="cancellation">Ends the search.</param>
    public IReadOnlyList<IOperation>? ValuesOf(IOperation info, string property, CancellationToken cancellation) => ValuesOf(info, property, FactoriesFollowed, cancellation);

    /// <summary>Whether a flag is off for certain: never set, or set to <c>false</c> only.</summary>
    public bool IsOff(IOperation info, string property, CancellationToken cancellation) =>
        ValuesOf(info, property, cancellation) is { } values && values.All(value => value.ConstantValue is { HasValue: true, Value: false });

    /// <summary>The creation of the start information, directly or as the value of a local; null where it is elsewhere.</summary>
    public IOperation? CreationOf(IOperation info) => info.WithoutConversions() switch
    {
        IObjectCreationOperation creation => creation,
        ILocalReferenceOperation { Local: var local } => BodyOf(info).Descendants().OfType<IVariableDeclaratorOperation>()
            .FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, local))?.GetVariableInitializer()?.Value.WithoutConversions(),
        _ => null,
    };

    private IReadOnlyList<IOperation>? ValuesOf(IOperation info, string property, int factoriesLeft, CancellationToken cancellation)
    {
        switch (info.WithoutConversions())
        {
            case IObjectCreationOperation creation:
                return [.. InInitializer(creation, property)];
            case ILocalReferenceOperation { Local: var local } reference:
                return OfLocal(local, reference, property, factoriesLeft, cancellation);
            case IFieldReferenceOperation { Field: var field, Instance: null or IInstanceReferenceOperation }:
                return OfField(field, property, factoriesLeft, cancellation);
            case IInvocationOperation call when factoriesLeft > 0 && ParameterSummaries.IsFollowable(call.TargetMethod.OriginalDefinition) && graphs.Of(call.TargetMethod.OriginalDefinition) is { CanBeFollowed: true } body:
                return OfFactory(body, property, factoriesLeft - 1, cancellation);
            default:
                return null;
        }
    }

    private static IEnumerable<IOperation> InInitializer(IObjectCreationOperation creation, string property) =>
        from step in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty
        let assignment = step as ISimpleAssignmentOperation
        where assignment?.Target is IPropertyReferenceOperation { Property.Name: var name } && name == property
        select assignment.Value;

    private IReadOnlyList<IOperation>? OfLocal(ILocalSymbol local, IOperation use, string property, int factoriesLeft, CancellationToken cancellation)
    {
        var body = BodyOf(use).Descendants().ToList();
        var made = body.OfType<IVariableDeclaratorOperation>().Where(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, local)).Select(declarator => declarator.GetVariableInitializer()?.Value);
        var references = body.OfType<ILocalReferenceOperation>().Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local));
        return Merged(made, references, property, factoriesLeft, cancellation);
    }

    private IReadOnlyList<IOperation>? OfField(IFieldSymbol field, string property, int factoriesLeft, CancellationToken cancellation) =>
        uses.Of(field, cancellation) is { } references
            ? Merged(references.OfType<IFieldInitializerOperation>().Select(initializer => (IOperation?)initializer.Value), references.Where(reference => reference is IFieldReferenceOperation), property, factoriesLeft, cancellation)
            : null;

    private IReadOnlyList<IOperation>? Merged(IEnumerable<IOperation?> made, IEnumerable<IOperation> references, string property, int factoriesLeft, CancellationToken cancellation)
    {
        var values = new List<IOperation>();
        foreach (var creation in made)
        {
            if (creation is null || ValuesOf(creation, property, factoriesLeft, cancellation) is not { } known)
                return null;
            values.AddRange(known);
        }

        foreach (var reference in references)
        {
            if (reference.Parent is ISimpleAssignmentOperation assigned && assigned.Target == reference)
            {
                if (ValuesOf(assigned.Value, property, factoriesLeft, cancellation) is not { } known)
                    return null;
                values.AddRange(known);
            }
            else if (!Read(reference, property, values))
            {
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
    private static bool Read(IOperation reference, string property, List<IOperation> values)
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

    private IReadOnlyList<IOperation>? OfFactory(FlowGraph body, string property, int factoriesLeft, CancellationToken cancellation)
    {
        var values = new List<IOperation>();
        foreach (var returned in body.ReturnedValues)
        {
            if (graphs.OperationAt(returned.Syntax) is not { } source || ValuesOf(source, property, factoriesLeft, cancellation) is not { } known)
                return null;
            values.AddRange(known);
        }

        return values;
    }
}
