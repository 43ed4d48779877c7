using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Members;

/// <summary>Which uses of a kept task leave its end unseen: a null test, a look at <c>IsCompleted</c>.</summary>
internal sealed class TaskLooks(ContractTable contracts)
{
    /// <summary>Whether the reference writes the variable and nobody uses what is written.</summary>
    public static bool IsWrite(IOperation reference)
    {
        var value = reference.WithConversions();
        return value.Parent switch
        {
            ISimpleAssignmentOperation assignment => assignment.Target == value && assignment.Parent is IExpressionStatementOperation or IObjectOrCollectionInitializerOperation,
            ICoalesceAssignmentOperation assignment => assignment.Target == value && assignment.Parent is IExpressionStatementOperation,
            _ => false,
        };
    }

    /// <summary>Whether the reference reads the task and learns no more than whether it is there, and whether it has ended.</summary>
    public bool IsLook(IOperation reference)
    {
        var value = reference.WithConversions();
        return value.Parent switch
        {
            INameOfOperation => true,
            IConditionalAccessOperation access when access.Operation == value => InstanceOf(access) is { } instance && IsLook(instance),
            IPropertyReferenceOperation property when property.Instance == value => IsLook(property.Property),
            IInvocationOperation call when call.Instance == value => contracts.Has(call.TargetMethod, ContractVerb.Borrows, "all"),
            IArgumentOperation { Parent: IInvocationOperation call } => contracts.Has(call.TargetMethod, ContractVerb.Borrows, "all") && !HasParamArray(call),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } => true,
            IIsTypeOperation => true,
            IIsPatternOperation { Pattern: var pattern } => IsLook(pattern),
            _ => false,
        };
    }

    private bool IsLook(IPropertySymbol property) =>
        contracts.Has(property, ContractVerb.Borrows, "all") || (property.Type.IsValueType && property.Type is not ITypeParameterSymbol && !contracts.Has(property, ContractVerb.Ends, "this"));

    private bool IsLook(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation or ITypePatternOperation or IDiscardPatternOperation => true,
        INegatedPatternOperation negated => IsLook(negated.Pattern),
        IBinaryPatternOperation both => IsLook(both.LeftPattern) && IsLook(both.RightPattern),
        IRecursivePatternOperation { DeclaredSymbol: null, DeconstructionSubpatterns.IsEmpty: true } whole => whole.PropertySubpatterns.All(part =>
            part.Member is IPropertyReferenceOperation property && IsLook(property.Property) && part.Pattern is IConstantPatternOperation),
        _ => false,
    };

    private static bool HasParamArray(IInvocationOperation call) => call.Arguments.Any(argument => argument.ArgumentKind is ArgumentKind.ParamArray);

    private static IOperation? InstanceOf(IConditionalAccessOperation access) =>
        access.WhenNotNull.DescendantsAndSelf().FirstOrDefault(operation => operation is IConditionalAccessInstanceOperation);
}
