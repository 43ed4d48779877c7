using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Members;

/// <summary>Finds the member of the object itself that a value is put into.</summary>
internal static class StoredMember
{
    /// <summary>The field or property; null where the value goes elsewhere.</summary>
    public static ISymbol? Of(IOperation value)
    {
        var current = value;
        while (current.Parent is IConversionOperation or IParenthesizedOperation or IConditionalOperation or ICoalesceOperation)
            current = current.Parent;

        return current.Parent switch
        {
            ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Instance: IInstanceReferenceOperation, Member: var member } } assignment when assignment.Value == current => member.OriginalDefinition,
            ICoalesceAssignmentOperation { Target: IMemberReferenceOperation { Instance: IInstanceReferenceOperation, Member: var member } } assignment when assignment.Value == current => member.OriginalDefinition,
            IFieldInitializerOperation { InitializedFields: [var field] } => field,
            IPropertyInitializerOperation { InitializedProperties: [var property] } => property,
            _ => null,
        };
    }
}
