using LifetimeGuard.Analyzers.Ownership.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Promises;

/// <summary>The task of a source that somebody is to complete, where it is read.</summary>
internal static class Promise
{
    /// <summary>Whether a condition that came out so says that the task has ended: it is the one that <c>WhenAny</c> gave, or is over.</summary>
    public static bool IsKeptWhen(Condition condition, bool isTrue, Func<IOperation, bool> isPromise) => condition.Value switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison =>
            isTrue == comparison.OperatorKind is BinaryOperatorKind.Equals
            && (isPromise(comparison.LeftOperand.WithoutConversions()) || isPromise(comparison.RightOperand.WithoutConversions())),
        IPropertyReferenceOperation { Property.Name: nameof(Task.IsCompleted) or "IsCompletedSuccessfully", Instance: { } task } => isTrue && isPromise(task.WithoutConversions()),
        _ => false,
    };

    /// <summary>
    /// Whether somebody waits from here on: it is awaited, returned or kept in a member. What a call gets may be one of several
    /// things it waits for, or one that it waits for with a limit.
    /// </summary>
    public static bool IsGivenOut(IOperation task)
    {
        for (var current = task; ; current = current.Parent)
        {
            switch (current.Parent)
            {
                // The value that a graph's block returns stands alone; in the tree it has its statement.
                case null or IReturnOperation or IAwaitOperation:
                    return true;
                case ISimpleAssignmentOperation { Target: IFieldReferenceOperation or IPropertyReferenceOperation } assignment:
                    return assignment.Value == current;
                case IConversionOperation or IParenthesizedOperation or IInvocationOperation { TargetMethod.Name: nameof(Task.ConfigureAwait) }:
                    continue;
                default:
                    return false;
            }
        }
    }
}
