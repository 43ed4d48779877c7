using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership.Members;
using LifetimeGuard.Analyzers.Ownership.Registrations;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using LifetimeGuard.Analyzers.Ownership.Work;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Owners;

/// <summary>Collections whose elements one cleanup disposes, and that another one empties before.</summary>
internal sealed class ClearedElements(MemberUses uses)
{
    /// <summary>The collection that the call empties, where what was in it is never disposed then; else null.</summary>
    public LeftOutField? By(IInvocationOperation clear, CancellationToken cancellation)
    {
        if (clear is not { TargetMethod: { Name: "Clear", Parameters.IsEmpty: true }, Instance: { } instance } || ReceiverShape.Plain(instance) is not IMemberReferenceOperation { Member: var member } || !CleanupMembers.IsIn(clear))
            return null;

        // It has gone through them, so there is nothing to come back for.
        var body = ReceiverShape.RootOf(clear);
        if (body.Descendants().OfType<IInvocationOperation>().Any(call => CallEffects.IsDisposal(call.TargetMethod) || call.Instance is IInstanceReferenceOperation) || !LoopsOver(member, body).Any()
            || uses.Of(member, cancellation) is not { } references)
            return null;

        return !references.Any(reference => CleanupMembers.IsIn(reference) && ReceiverShape.RootOf(reference) is var other && other.Syntax != body.Syntax && LoopsOver(member, other).Any(Disposes))
            ? null
            : new LeftOutField(member, instance.Type!, End: null, "is emptied here before its elements are disposed: who disposes them later finds none", ImmutableArray.Create(member.Locations[0]));
    }

    private static IEnumerable<IForEachLoopOperation> LoopsOver(ISymbol member, IOperation body) => body.Descendants().OfType<IForEachLoopOperation>()
        .Where(loop => loop.Collection.DescendantsAndSelf().OfType<IMemberReferenceOperation>().Any(reference => SymbolEqualityComparer.Default.Equals(reference.Member.OriginalDefinition, member.OriginalDefinition)));

    private static bool Disposes(IForEachLoopOperation loop) => loop.Body.Descendants().OfType<IInvocationOperation>()
        .Any(call => CallEffects.IsDisposal(call.TargetMethod) && call.Instance is { } element && ReceiverShape.Plain(element) is ILocalReferenceOperation { Local: var local } && loop.Locals.Contains(local, SymbolEqualityComparer.Default));
}
