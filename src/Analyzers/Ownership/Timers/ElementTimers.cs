using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Members;
using LifetimeGuard.Analyzers.Ownership.Registrations;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using LifetimeGuard.Analyzers.Ownership.Work;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Timers;

/// <summary>Timers in a collection whose owner disposes them at the end: one that is taken out before goes on.</summary>
internal sealed class ElementTimers(MemberUses uses, ContractTable contracts)
{
    /// <summary>The collection from which the call drops a timer that nobody has looked at; else null.</summary>
    public TimerFinding? DroppedBy(IInvocationOperation removal, CancellationToken cancellation)
    {
        if (!contracts.Has(removal.TargetMethod, ContractVerb.Shrinks, "this") || removal.Arguments.Length != 1
            || removal.Type?.SpecialType is not (SpecialType.System_Boolean or SpecialType.System_Void)
            || removal.Instance is not { Type: INamedTypeSymbol { TypeArguments: [_, INamedTypeSymbol element] } } instance || !contracts.Has(element, ContractVerb.Owes, "ticking")
            || ReceiverShape.Plain(instance) is not IMemberReferenceOperation { Member: var member })
            return null;

        // Whoever looks at a timer in the same body may have ended the one that goes.
        var body = ReceiverShape.RootOf(removal);
        return !body.Descendants().Any(operation => operation is not IMemberReferenceOperation { Type: INamedTypeSymbol { TypeArguments.Length: 2 } } && operation.Type is INamedTypeSymbol type && contracts.Has(type, ContractVerb.Owes, "ticking"))
            && !body.Descendants().OfType<IInvocationOperation>().Any(call => call.Instance is IInstanceReferenceOperation)
            && uses.Of(member, cancellation) is { } references && references.Any(IsEndedAtTheEnd)
            ? new TimerFinding(member, IsCertain: true, "loses a timer here that nothing has disposed: it goes on ticking", ImmutableArray.Create(member.Locations[0]))
            : null;
    }

    // foreach (var timer in _timers.Values) timer.Dispose();
    private static bool IsEndedAtTheEnd(IOperation reference) => CleanupMembers.IsIn(reference)
        && ReceiverShape.RootOf(reference).Descendants().OfType<IForEachLoopOperation>()
            .Any(loop => loop.Collection.DescendantsAndSelf().Contains(reference) && loop.Body.Descendants().OfType<IInvocationOperation>().Any(call => CallEffects.IsDisposal(call.TargetMethod) || CleanupMembers.IsCleanup(call.TargetMethod)));
}
