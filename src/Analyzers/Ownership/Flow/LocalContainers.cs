using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Flow;

/// <summary>
/// Objects and arrays that a body makes and keeps to itself: what is stored in one is as short-lived as the local that
/// holds it. One that the body shows to anybody, or whose stored value it reads again, is not one of them.
/// </summary>
internal static class LocalContainers
{
    /// <summary>The local whose object gets a value stored in <paramref name="member"/>, if nothing else can know of it.</summary>
    public static ILocalSymbol? HolderOf(IMemberReferenceOperation member, FlowGraph graph)
    {
        if (member is not (IPropertyReferenceOperation { Arguments.IsEmpty: true } or IFieldReferenceOperation)
            || member.Instance is not ILocalReferenceOperation { Local: var local } || member.Member.DeclaringSyntaxReferences.IsEmpty)
            return null;

        bool isOwn = graph.ValuesOf(local).ToList() is [var only] && only.Resolved(graph) is IObjectCreationOperation { Arguments.IsEmpty: true };
        return isOwn && IsInert(local, graph, used => IsStore(used) || !SymbolEqualityComparer.Default.Equals(used.Member, member.Member)) ? local : null;
    }

    /// <summary>The local that holds a new array, if nothing else can know of it.</summary>
    public static ILocalSymbol? HolderOf(IArrayCreationOperation array, FlowGraph graph)
    {
        IOperation value = array;
        while (value.Parent is IConversionOperation conversion)
            value = conversion;

        return value.Parent is ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } }
            && graph.ValuesOf(local).Count() == 1
            && IsInert(local, graph, used => used.Member.Name is "Length")
            ? local
            : null;
    }

    private static bool IsInert(ILocalSymbol local, FlowGraph graph, Func<IMemberReferenceOperation, bool> isHarmless) =>
        !IsCaptured(local, graph) && graph.Operations.All(operation =>
            operation is not ILocalReferenceOperation reference
            || !SymbolEqualityComparer.Default.Equals(reference.Local, local)
            || UseClassifier.IsAssigned(reference)
            || (reference.Parent is IPropertyReferenceOperation or IFieldReferenceOperation && isHarmless((IMemberReferenceOperation)reference.Parent)));

    private static bool IsStore(IMemberReferenceOperation member) =>
        member.Parent is ISimpleAssignmentOperation assignment && assignment.Target == member;

    private static bool IsCaptured(ILocalSymbol local, FlowGraph graph) =>
        graph.Lambdas.Select(lambda => lambda.Syntax)
            .Concat(graph.LocalFunctions.Select(function => function.DeclaringSyntaxReferences[0].GetSyntax()))
            .Any(closure => closure.DescendantTokens().Any(token => token.ValueText == local.Name));
}
