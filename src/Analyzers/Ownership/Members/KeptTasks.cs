using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Work;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Members;

/// <summary>Started tasks that a private field or property keeps, and that nobody ever takes from there.</summary>
internal sealed class KeptTasks(MemberUses uses, TaskLooks looks, StartedTasks tasks)
{
    /// <summary>The member that gets the call's task, where no use of it sees how the task ends, with the reason; else null.</summary>
    public (ISymbol Member, string Because)? UnseenIn(IInvocationOperation start, CancellationToken cancellation)
    {
        if (!tasks.IsAwaitable(start.Type) || MemberOf(start) is not { } member || !IsTaskVariable(member)
            || !tasks.Starts(start) || tasks.CannotFail(start)
            || uses.Of(member, cancellation) is not { } references)
            return null;

        bool isLookedAt = false;
        foreach (var reference in references)
        {
            if (reference is ISymbolInitializerOperation || TaskLooks.IsWrite(reference))
                continue;
            if (!looks.IsLook(reference))
                return null;

            isLookedAt = true;
        }

        if (tasks.IsGuarded(start, cancellation))
            return null;

        return (member, isLookedAt ? "it is only asked whether it is there or has ended" : "nothing ever reads it");
    }

    /// <summary>The variable of the object or type that gets a value: by assignment or as its initial value.</summary>
    private static ISymbol? MemberOf(IOperation value)
    {
        var current = value;
        while (current.Parent is IConversionOperation or IParenthesizedOperation or IConditionalOperation or ICoalesceOperation)
            current = current.Parent;

        return current.Parent switch
        {
            ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: var member } } assignment when assignment.Value == current => member,
            ICoalesceAssignmentOperation { Target: IMemberReferenceOperation { Member: var member } } assignment when assignment.Value == current => member,
            IFieldInitializerOperation { InitializedFields: [var field] } => field,
            IPropertyInitializerOperation { InitializedProperties: [var property] } => property,
            _ => null,
        };
    }

    // A field of type object, or of an own awaitable, may mean anything.
    private bool IsTaskVariable(ISymbol member) => MemberScope.IsVariable(member) && tasks.IsTask(MemberScope.TypeOf(member));
}
