using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership.Members;
using LifetimeGuard.Analyzers.Ownership.Registrations;
using LifetimeGuard.Analyzers.Ownership.Work;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Owners;

/// <summary>Tasks that the cleanup of their type disposes although nobody has waited for their end.</summary>
internal sealed class DisposedTasks(MemberUses uses, TaskLooks looks, KnownSymbols symbols)
{
    /// <summary>The task that the call disposes while it may still run; else null.</summary>
    public LeftOutField? By(IInvocationOperation disposal, CancellationToken cancellation)
    {
        if (disposal is not { TargetMethod: { Name: "Dispose", Parameters.IsEmpty: true }, Instance: { } instance } || !instance.Type.IsOrInherits(symbols.Task)
            || ReceiverShape.Plain(instance) is not IMemberReferenceOperation { Member: var member } || !CleanupMembers.IsIn(disposal)
            || uses.Of(member, cancellation) is not { } references || !references.All(IsNoWait) || references.Any(reference => AsksForItsEnd(reference, disposal)))
            return null;

        return new LeftOutField(member, instance.Type!, End: null, "is disposed and nobody has waited for it: to dispose a task that runs throws, and ends nothing", ImmutableArray.Create(member.Locations[0]));
    }

    private bool IsNoWait(IOperation reference) => reference is ISymbolInitializerOperation || TaskLooks.IsWrite(reference) || looks.IsLook(reference)
        || UsedMember.Of(reference) is IInvocationOperation { TargetMethod.Name: "Dispose" };

    // if (_loop.IsCompleted) _loop.Dispose();
    private static bool AsksForItsEnd(IOperation reference, IOperation disposal) =>
        UsedMember.Of(reference) is IPropertyReferenceOperation { Property.Name: nameof(Task.IsCompleted) or nameof(Task.Status) or "IsCompletedSuccessfully" } asked
        && ReceiverShape.RootOf(asked).Syntax == ReceiverShape.RootOf(disposal).Syntax;
}
