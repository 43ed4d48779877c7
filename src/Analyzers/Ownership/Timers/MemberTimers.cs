using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership.CleanupSteps;
using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Members;
using LifetimeGuard.Analyzers.Ownership.Owners;
using LifetimeGuard.Analyzers.Ownership.Registrations;
using LifetimeGuard.Analyzers.Ownership.Rooting;
using LifetimeGuard.Analyzers.Ownership.Work;
using LifetimeGuard.Analyzers.Ownership.Workers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Timers;

/// <summary>Timers that a member keeps and owns: which of them nothing ever ends, and which may call back once more when they are disposed.</summary>
internal sealed class MemberTimers(MemberUses uses, OwnedWork owned, TimerUses kinds, TimerCallbacks callbacks, Schedules schedules, LastingSubscribers lasting, ContractTable contracts)
{
    /// <summary>The timer that is made here, where it goes on for ever because nothing in its owner ends it; else null.</summary>
    public TimerFinding? NeverEnded(IOperation creation, CancellationToken cancellation)
    {
        if (creation.Type is not INamedTypeSymbol type || !contracts.Has(type, ContractVerb.Owes, "ticking") || Rooted(creation)
            || StoredMember.Of(creation) is not { IsStatic: false } member || owned.Of(member, new Inquiry(cancellation)) is not { } held || held.Created != creation.Syntax.GetLocation()
            || uses.Of(member, cancellation) is not { } references || references.Any(reference => !kinds.LeavesRunning(reference))
            || !(schedules.Repeats(creation, type) || references.Any(kinds.Rearms)))
            return null;

        return Consequence(member.ContainingType, creation) is { } consequence
            ? new TimerFinding(member, IsCertain: true, $"is never disposed: {consequence}", ImmutableArray.Create(member.Locations[0]))
            : null;
    }

    /// <summary>Whether the member holds a timer that nothing ever ends: to forget it is part of that.</summary>
    public bool IsNeverEnded(ISymbol member, CancellationToken cancellation) =>
        uses.Of(member, cancellation) is { } references
        && references.Select(StoredValues.By).OfType<IOperation>().Any(value => NeverEnded(value.WithoutConversions(), cancellation) is not null);

    /// <summary>The timer whose disposal this is, where a callback that is still running uses what is disposed next; else null.</summary>
    public TimerFinding? NotWaitedFor(IInvocationOperation disposal, CancellationToken cancellation)
    {
        if (disposal is not { TargetMethod: { Name: "Dispose", Parameters.IsEmpty: true }, Instance: { } instance } || ReceiverShape.Plain(instance) is not IMemberReferenceOperation { Member: var member } reference
            || reference.Type is not INamedTypeSymbol type || !contracts.Has(type, ContractVerb.Owes, "ticking") || !contracts.Has(type, ContractVerb.Owes, "waiting") || !CleanupMembers.IsIn(disposal))
            return null;

        return callbacks.UsedAfter(disposal, member.OriginalDefinition, cancellation) is { } used
            ? new TimerFinding(member, IsCertain: false, $"is disposed without waiting for a callback in flight, which uses '{used.Member.Name}', disposed next", ImmutableArray.Create(member.Locations[0], used.Next.Syntax.GetLocation()))
            : null;
    }

    private bool Rooted(IOperation creation) => creation is IObjectCreationOperation { Constructor: var constructor } && contracts.Has(constructor, ContractVerb.Returns, "rooted");

    private string? Consequence(INamedTypeSymbol owner, IOperation creation)
    {
        if (owner.TypeKind is not TypeKind.Class)
            return null;
        if (OwnerEnds.NameOf(owner) is { } end)
            return $"'{end}' leaves it out, and it goes on ticking";

        // Of a type without an end nobody expects one, unless its objects come and go; those of a framework and of the whole process do not.
        return owner.BaseType?.SpecialType is SpecialType.System_Object && !owner.IsAbstract && owner.AllInterfaces.IsEmpty && !lasting.Include(owner, creation)
            ? $"'{owner.Name}' offers no way to end it, and it goes on ticking when nobody needs the object any more"
            : null;
    }
}
