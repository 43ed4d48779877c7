using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Rooting;

/// <summary>Subscriptions to a publisher that outlives the subscriber, which nothing ends.</summary>
internal sealed class LastingSubscriptions(FreshDelegates delegates, LastingSubscribers subscribers)
{
    private readonly SubscriptionRemovals _removals = new();

    public Verdict FateOf(IEventAssignmentOperation subscription)
    {
        if (subscription is not { Adds: true, EventReference: IEventReferenceOperation reference } || LastingPublishers.Describe(reference) is not { } lasting)
            return Verdict.Unknown;

        if (HalfWritten.Is(subscription) || EnclosingMember(subscription) is not { ContainingType: { } type } member)
            return Verdict.Unknown;

        var handler = LocalDelegate.Of(subscription.HandlerValue.WithoutConversions()) is { } local ? local.Value : subscription.HandlerValue;
        if ((member.IsStatic ? !IsCalledWithSubscribers(handler, reference) : !HoldsSubscriber(handler)) || IsRemoved(subscription, reference, type) || subscribers.Include(type, subscription))
            return Verdict.Unknown;

        string held = member.IsStatic ? "what the handler captures at each call" : $"every '{type.Name}' that subscribes";
        string because = SubscriptionRemovals.NameOf((ExpressionSyntax)subscription.HandlerValue.Syntax) is { } name
            ? $"{lasting} and holds {held}, and nothing in the type removes '{name}'"
            : $"{lasting} and holds {held}, and a lambda cannot be named in '-='";
        return new Verdict(Fate.Leaked, because)
        {
            Loss = Loss.EveryPath,
            Path = ImmutableArray.Create(subscription.Syntax.GetLocation()),
        };
    }

    // The handler's target is the subscriber or a closure of one of its methods; a static handler holds nobody.
    private bool HoldsSubscriber(IOperation handler) => delegates.OriginOf(handler) switch
    {
        DelegateOrigin.OfClosure => true,
        DelegateOrigin.OfInstance => handler.DelegateTarget() is IAnonymousFunctionOperation or IMethodReferenceOperation { Instance: IInstanceReferenceOperation or null },
        _ => false,
    };

    // A static method that subscribes on behalf of what it is given, to an event of this program. Start-up code that reacts to
    // the end of the process looks the same but for the event.
    private static bool IsCalledWithSubscribers(IOperation handler, IEventReferenceOperation reference) =>
        reference.Event.DeclaringSyntaxReferences.Length > 0 && (handler.DelegateTarget() switch
        {
            IAnonymousFunctionOperation lambda => Captures.Of(lambda),
            IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } local } named when LocalFunctions.Find(local, named) is { } body => Captures.Of(body),
            _ => null,
        })?.Variables.Any(variable => variable is IParameterSymbol { Type.IsReferenceType: true }) == true;

    private bool IsRemoved(IEventAssignmentOperation subscription, IEventReferenceOperation reference, INamedTypeSymbol type) =>
        SubscriptionRemovals.NameOf((ExpressionSyntax)subscription.HandlerValue.Syntax) is { } handler && _removals.Has(type, reference.Event.Name, handler);

    private static ISymbol? EnclosingMember(IOperation operation)
    {
        var symbol = operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart);
        while (symbol is IMethodSymbol { MethodKind: MethodKind.LambdaMethod or MethodKind.LocalFunction })
            symbol = symbol.ContainingSymbol;
        return symbol;
    }
}
