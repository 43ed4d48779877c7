using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Flow;

/// <summary>Which value of <c>var (child, count) = (Process.Start(...), 1)</c> goes where.</summary>
internal static class Deconstruction
{
    /// <summary>The variable that gets an element of a tuple; null where the tuple is not taken apart on the spot.</summary>
    public static IOperation? TargetOf(ITupleOperation tuple, IOperation element)
    {
        var whole = tuple.WithConversions();

        return whole.Parent is IDeconstructionAssignmentOperation assignment && assignment.Value == whole
            && Targets(assignment) is { } targets && targets.Length == tuple.Elements.Length
            ? Declared(targets[tuple.Elements.IndexOf(element)])
            : null;
    }

    /// <summary>The value that a variable gets; null where it is not the target of such an assignment.</summary>
    public static IOperation? ValueFor(IOperation variable)
    {
        var target = variable.Parent is IDeclarationExpressionOperation declaration ? declaration : variable;
        if (target.Parent is not ITupleOperation tuple)
            return null;

        var assignment = (tuple.Parent is IDeclarationExpressionOperation whole ? whole.Parent : tuple.Parent) as IDeconstructionAssignmentOperation;
        return assignment is not null && assignment.Value.WithoutConversions() is ITupleOperation values
            && values.Elements.Length == tuple.Elements.Length && tuple.Elements.IndexOf(target) is >= 0 and var index
            && values != tuple
            ? values.Elements[index]
            : null;
    }

    private static ImmutableArray<IOperation>? Targets(IDeconstructionAssignmentOperation assignment) =>
        Declared(assignment.Target) is ITupleOperation targets ? targets.Elements : null;

    private static IOperation Declared(IOperation target) => target is IDeclarationExpressionOperation { Expression: var declared } ? declared : target;
}
