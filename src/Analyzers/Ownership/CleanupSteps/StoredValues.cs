using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.CleanupSteps;

/// <summary>What a use of a member puts into it, or into the collection in it.</summary>
internal static class StoredValues
{
    /// <summary>The value, or the call that adds it; null where the use stores nothing.</summary>
    public static IOperation? By(IOperation reference) => reference switch
    {
        ISymbolInitializerOperation initialiser => initialiser.Value,
        { Parent: ISimpleAssignmentOperation assignment } when assignment.Target == reference => assignment.Value,
        { Parent: ICoalesceAssignmentOperation assignment } when assignment.Target == reference => assignment.Value,
        { Parent: IInvocationOperation { TargetMethod.Name: "Add" or "Enqueue" or "TryAdd" or "AddRange" or "Push" } add } when add.Instance == reference => add,
        { Parent: IPropertyReferenceOperation { Property.IsIndexer: true, Parent: ISimpleAssignmentOperation assignment } } => assignment.Value,
        { Parent: IArrayElementReferenceOperation { Parent: ISimpleAssignmentOperation assignment } } => assignment.Value,
        _ => null,
    };
}
