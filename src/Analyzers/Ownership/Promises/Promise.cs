using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Promises;

/// <summary>The task of a source that somebody is to complete, where it is read.</summary>
internal static class Promise
{
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
