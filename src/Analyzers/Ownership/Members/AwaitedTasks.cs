using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Work;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Members;

/// <summary>Tasks in members that the cleanup of their owner waits for: the one that is overwritten it does not wait for.</summary>
internal sealed class AwaitedTasks(StartedTasks tasks, TaskLooks looks, ContractTable contracts)
{
    public bool IsTask(ITypeSymbol? type) => tasks.IsTask(type);

    /// <summary>Whether a value is the task of work that is started here.</summary>
    public bool IsStarted(IOperation value, Inquiry inquiry) =>
        value is IInvocationOperation start && tasks.Starts(start) && !tasks.CannotFail(start) && !tasks.IsGuarded(start, inquiry.Cancellation);

    /// <summary>Whether a value is a task that has ended already.</summary>
    public bool IsCompleted(IOperation value) => value switch
    {
        IInvocationOperation call => contracts.Has(call.TargetMethod, ContractVerb.Returns, "completed"),
        IPropertyReferenceOperation property => contracts.Has(property.Property, ContractVerb.Returns, "completed"),
        _ => false,
    };

    /// <summary>Whether a use of the member is in Dispose, Stop or their like, and more than a look.</summary>
    public bool IsWaitedForAtTheEnd(IOperation reference) =>
        reference is not ISymbolInitializerOperation && CleanupMembers.IsIn(reference) && !TaskLooks.IsWrite(reference) && !looks.IsLook(reference);
}
