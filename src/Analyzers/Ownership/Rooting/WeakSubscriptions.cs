using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Rooting;

/// <summary>Handlers that only a weak reference refers to.</summary>
internal sealed class WeakSubscriptions(WeakHolders holders, KnownSymbols symbols, FreshDelegates delegates)
{
    /// <summary>What becomes of a delegate that is an argument.</summary>
    public Verdict FateOf(IArgumentOperation argument, CancellationToken cancellation)
    {
        if (!MayBeFresh(argument.Value))
            return Verdict.Unknown;

        return argument.Parent is { } call && holders.Of(argument, new Inquiry(cancellation)) is var hold and not WeakHold.None
            ? Judge(argument.Value, hold, call is IInvocationOperation invocation ? $"'{invocation.TargetMethod.Name}'" : $"this {call.Type?.Name}", call)
            : Verdict.Unknown;
    }

    /// <summary>What becomes of a handler of an event whose <c>add</c> is written out.</summary>
    public Verdict FateOf(IEventAssignmentOperation subscription, CancellationToken cancellation)
    {
        if (subscription is not { Adds: true, EventReference: IEventReferenceOperation { Event: var subscribed } } || !MayBeFresh(subscription.HandlerValue))
            return Verdict.Unknown;

        return holders.Of(subscribed.OriginalDefinition, new Inquiry(cancellation)) is var hold and not WeakHold.None
            ? Judge(subscription.HandlerValue, hold, $"the event '{subscribed.Name}'", subscription)
            : Verdict.Unknown;
    }

    private Verdict Judge(IOperation value, WeakHold hold, string callee, IOperation call)
    {
        var local = LocalDelegate.Of(value.WithoutConversions());
        var creation = local?.Value ?? value;
        if (HalfWritten.Is(call) || !Dies(delegates.OriginOf(creation), hold) || (local is not null && local.References.Any(reference => !call.Syntax.Span.Contains(reference.Syntax.Span))) || IsClosureShared(creation))
            return Verdict.Unknown;

        string held = hold is WeakHold.Delegate ? "the delegate" : "the closure";
        string because = local is null
            ? $"{callee} refers to {held} weakly, and nothing else gets it"
            : $"{callee} refers to {held} weakly, and '{local.Local.Name}' ends with the method";
        return new Verdict(Fate.Leaked, because)
        {
            Loss = local is null ? Loss.Dropped : Loss.EveryPath,
            Holder = local?.Local.Name,
            Path = ImmutableArray.Create(creation.Syntax.GetLocation(), value.Syntax.GetLocation()),
        };
    }

    // A closure over nothing but the object is a method of the object, and the object is then the target.
    private static bool Dies(DelegateOrigin origin, WeakHold hold) => hold is WeakHold.Delegate
        ? origin is DelegateOrigin.OfInstance or DelegateOrigin.OfClosure or DelegateOrigin.OfStatic
        : origin is DelegateOrigin.OfClosure;

    // Lambdas over the same variables share one closure object: whoever keeps the other one keeps this one's target.
    private static bool IsClosureShared(IOperation creation)
    {
        if (creation.DelegateTarget() is not IAnonymousFunctionOperation function)
            return false;

        var variables = Captures.Of(function).Variables;
        if (variables.Count == 0)
            return false;

        IOperation root = function;
        while (root.Parent is not null)
            root = root.Parent;
        return root.Descendants().OfType<IAnonymousFunctionOperation>()
            .Any(other => !other.Syntax.Span.Contains(function.Syntax.Span) && !function.Syntax.Span.Contains(other.Syntax.Span)
                && Captures.Of(other).Variables.Intersect(variables, SymbolEqualityComparer.Default).Any());
    }

    private bool MayBeFresh(IOperation value) => value.DelegateTarget() switch
    {
        IAnonymousFunctionOperation or IMethodReferenceOperation => true,
        ILocalReferenceOperation local => local.Type.IsOrInherits(symbols.Delegate),
        _ => false,
    };
}
