using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Members;
using LifetimeGuard.Analyzers.Ownership.Rooting;
using LifetimeGuard.Analyzers.Ownership.Sources;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using LifetimeGuard.Analyzers.Ownership.Work;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Owners;

/// <summary>
/// Running work in a member that nothing in its type ends: it is made there, no use of the member ends it, tells it to end or hands it on,
/// and nobody else can. Timers and tasks have questions of their own.
/// </summary>
internal sealed class LeftOutWork(KeptWork members, SourceContents contents, UncancelledSources uncancelled, StopProtocol protocol, LastingSubscribers lasting, CallEffects calls, KnownSymbols symbols)
{
    private readonly TaskLooks _looks = new(calls.Contracts);

    /// <summary>The operations that may make work or bring it into the type: worth asking <see cref="By"/>.</summary>
    public OperationKind[] Kinds { get; } = calls.Contracts.AreAnnotationsKnown
        ? [OperationKind.ObjectCreation, OperationKind.Invocation, OperationKind.ParameterReference]
        : [OperationKind.ObjectCreation, OperationKind.Invocation];

    /// <summary>The member that holds what is made here, where nothing ever ends that; else null.</summary>
    public LeftOutField? By(IOperation creation, CancellationToken cancellation)
    {
        if (creation.Type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } || StoredMember.Of(creation) is not { IsStatic: false } member
            || member.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct } owner || IsOfAnotherQuestion(creation)
            || !members.Owned.IsWork(creation, new Inquiry(cancellation)) || members.Owned.Of(member, new Inquiry(cancellation)) is not { } held || held.Created != creation.Syntax.GetLocation() || calls.Contracts.Has(held.Work, ContractVerb.Owes, "ticking")
            || members.Uses.Of(member, cancellation) is not { } references
            // Where each call makes another one, that is what to say first: who ends the last one has ended only that.
            || members.IsOverwriting(creation, cancellation))
            return null;

        var inquiry = new Inquiry(cancellation);
        bool isLinked = held.Work.IsOrInherits(symbols.CancellationTokenSource) && contents.MadeBy(creation, _ => true, inquiry).HasFlag(Holding.Link);
        if (!references.All(reference => LeavesRunning(reference, isLinked, inquiry)))
            return null;

        string? end = OwnerEnds.NameOf(owner);
        return (end is not null || IsShortLived(owner, creation)) && Consequence(creation, held.Work, isLinked, references, end, inquiry) is { } consequence
            ? new LeftOutField(member, held.Work, end, end is null ? $"{consequence}, and '{owner.Name}' offers no way to end it" : $"'{end}' leaves it out: {consequence}", ImmutableArray.Create(member.Locations[0]))
            : null;
    }

    // A process that was there before, a registration with a source of the object itself, which goes with it; a thread or task.
    private bool IsOfAnotherQuestion(IOperation creation) => creation is not (IObjectCreationOperation or IInvocationOperation or IParameterReferenceOperation)
        || (creation is IInvocationOperation call && (calls.Contracts.Has(call.TargetMethod, ContractVerb.Returns, "unrelated")
            || (call.Instance?.WithoutConversions() is IPropertyReferenceOperation { Instance: IMemberReferenceOperation { Instance: IInstanceReferenceOperation } source } && source.Type.IsOrInherits(symbols.CancellationTokenSource))))
        || creation.Type is { Name: "Task" or "ValueTask" };

    private string? Consequence(IOperation creation, ITypeSymbol work, bool isLinked, ImmutableArray<IOperation> references, string? end, Inquiry inquiry)
    {
        if (work.IsOrInherits(symbols.Process))
            return "nobody ends the child or releases its handle";
        if (!work.IsOrInherits(symbols.CancellationTokenSource))
            return "it goes on when nobody needs the object any more";

        if (isLinked)
            return "the tokens that it is linked to keep it";
        if (contents.MadeBy(creation, _ => true, inquiry).HasFlag(Holding.Timer) || references.Any(SetsTimer))
            return "its timer keeps it";

        // A plain source that nobody cancels costs nothing, but work goes on that waits for it to be.
        return end is not null && references.Any(uncancelled.IsGivenToWork) ? "the work that has its token is never told" : null;
    }

    private bool LeavesRunning(IOperation reference, bool isLinked, Inquiry inquiry)
    {
        var value = reference.WithConversions();
        if (value is ISymbolInitializerOperation || TaskLooks.IsWrite(value) || _looks.IsLook(value))
            return true;
        if (value.Parent is IArgumentOperation argument)
            return calls.OnArgument(argument, Duty.End, inquiry).Use.Kind is UseKind.Neutral || IsLentToOwnWork(argument);

        return UsedMember.Of(value) switch
        {
            // To cancel a source takes its timer, not its links.
            IInvocationOperation call when isLinked && calls.Contracts.Has(call.TargetMethod, ContractVerb.Cancels, "this") => true,
            IInvocationOperation call => SetsTimer(value) || (!IsEnd(call) && !CleanupMembers.IsIn(call)),
            IEventReferenceOperation => true,
            IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation assignment } property when assignment.Target == property => assignment.Value.ConstantValue is not { HasValue: true, Value: false },
            IPropertyReferenceOperation property => !CleanupMembers.IsIn(property),
            _ => false,
        };
    }

    // _reading = read(_child, token): what the callback makes of the child is the object's too, and only borrows it.
    private bool IsLentToOwnWork(IArgumentOperation argument) => argument.Value.WithoutConversions().Type.IsOrInherits(symbols.Process)
        && argument.Parent is IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke } call && StoredMember.Of(call) is not null;

    private bool IsEnd(IInvocationOperation call) =>
        protocol.Ends(call.TargetMethod) || CleanupMembers.IsLastStep(call) || calls.Contracts.Has(call.TargetMethod, ContractVerb.Waits, "this") || calls.Contracts.Has(call.TargetMethod, ContractVerb.Kills, "this");

    private bool SetsTimer(IOperation reference) =>
        UsedMember.Of(reference.WithConversions()) is IInvocationOperation call && contents.AddedBy(call) is not Holding.Nothing;

    // Of a type without an end nobody expects one, unless its objects come and go; those of a framework and of the whole process do not.
    private bool IsShortLived(INamedTypeSymbol owner, IOperation creation) =>
        !owner.IsAbstract && BasesOf(owner).All(type => !type.DeclaringSyntaxReferences.IsEmpty) && owner.AllInterfaces.All(contract => contract.DeclaringSyntaxReferences.IsEmpty) && !lasting.Include(owner, creation);

    private static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol owner)
    {
        for (var current = owner.BaseType; current is { SpecialType: SpecialType.None }; current = current.BaseType)
            yield return current;
    }

}
