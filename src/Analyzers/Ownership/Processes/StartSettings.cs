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
    private const string StartInfo = "StartInfo";

    /// <summary>The values that a property of the start information may have; empty where it keeps its default, null where that is not known.</summary>
    /// <param name="info">The start information, as the source has it.</param>
    /// <param name="property">The property's name.</param>
    /// <param name="cancellation">Ends the search.</param>
    public IReadOnlyList<IOperation>? ValuesOf(IOperation info, string property, CancellationToken cancellation) => ValuesOf(info, property, FactoriesFollowed, cancellation);

    /// <summary>The values that a property of a child's start information may have, wherever the child comes from; empty where it keeps its default, null where that is not known.</summary>
    public IReadOnlyList<IOperation>? ValuesOf(TracedChild child, string property, CancellationToken cancellation)
    {
        var values = new List<IOperation>();
        foreach (var info in child.Creations.OfType<IInvocationOperation>().Select(start => InfoOf(start, property)).Concat(child.Initialised(StartInfo)))
        {
            if (info is null)
                continue;
            if (AllOf(info, property, cancellation) is not { } known)
                return null;
            values.AddRange(known);
        }

        foreach (var use in child.Reads(StartInfo))
        {
            switch (use.Member.Parent)
            {
                case ISimpleAssignmentOperation set when set.Target == use.Member:
                    if (AllOf(set.Value, property, cancellation) is not { } known)
                        return null;
                    values.AddRange(known);
                    break;
                case IPropertyReferenceOperation read when read.Property.Name == property && read.Parent is ISimpleAssignmentOperation set && set.Target == read:
                    values.Add(set.Value);
                    break;
                case IPropertyReferenceOperation:
                    break;
                default:
                    return null;
            }
        }

        return values;
    }

    /// <summary>Whether a flag of a child's start information is on for certain, wherever the child comes from.</summary>
    public bool IsOn(TracedChild child, string flag, CancellationToken cancellation) =>
        ValuesOf(child, flag, cancellation) is { Count: > 0 } values && values.All(value => value.ConstantValue is { HasValue: true, Value: true });

    /// <summary>Whether a flag is off for certain: never set, or set to <c>false</c> only.</summary>
    public bool IsOff(IOperation info, string property, CancellationToken cancellation) =>
        ValuesOf(info, property, cancellation) is { } values && values.All(value => value.ConstantValue is { HasValue: true, Value: false });

    // What a start is given: the information, or the value itself where the call takes a file name and the like.
    private static IOperation? InfoOf(IInvocationOperation start, string property) =>
        start.Arguments.FirstOrDefault(argument => argument.Parameter is { Type.SpecialType: SpecialType.None, Ordinal: 0 } || IsNamed(argument, property))?.Value;

    private IReadOnlyList<IOperation>? AllOf(IOperation given, string property, CancellationToken cancellation) => given switch
    {
        { Parent: IArgumentOperation argument } when argument.Value.Type is not { SpecialType: SpecialType.None } || IsNamed(argument, property) => [given],
        IObjectOrCollectionInitializerOperation nested =>
            [.. nested.Initializers.OfType<ISimpleAssignmentOperation>().Where(set => set.Target is IPropertyReferenceOperation read && read.Property.Name == property).Select(set => set.Value)],
        _ => ValuesOf(given, property, cancellation),
    };

    private static bool IsNamed(IArgumentOperation argument, string property) => string.Equals(argument.Parameter?.Name, property, StringComparison.OrdinalIgnoreCase);

    private IReadOnlyList<IOperation>? ValuesOf(IOperation info, string property, int factoriesLeft, CancellationToken cancellation)
    {
        switch (info.WithoutConversions())
        {
            case IObjectCreationOperation creation:
                return [.. Set(creation, property)];
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

    // The initialiser comes after the constructor.
    private static IEnumerable<IOperation> Set(IObjectCreationOperation creation, string property)
    {
        var set = (creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty).OfType<ISimpleAssignmentOperation>()
            .Where(step => step.Target is IPropertyReferenceOperation { Property.Name: var name } && name == property).Select(step => step.Value).ToList();
        return set.Count > 0 ? set : creation.Arguments.Where(argument => IsNamed(argument, property)).Select(argument => argument.Value);
    }

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
