using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Processes;

/// <summary>Handlers of a child's end that are never called, because the child was never told to watch for it.</summary>
internal sealed class SilentExits(ChildTraces traces)
{
    /// <summary>Whether a handler is added to <c>Exited</c> of a child on which nothing ever sets <c>EnableRaisingEvents</c>.</summary>
    public bool IsNeverCalled(IEventAssignmentOperation subscription, CancellationToken cancellation)
    {
        return subscription is { Adds: true, EventReference: IEventReferenceOperation { Event.Name: "Exited", Instance: { } child } }
            && SourceOrder.MemberOf(subscription.Syntax) is { ContainsDiagnostics: false }
            && traces.Of(child, cancellation) is { } traced
            && traced.Initialised("EnableRaisingEvents").All(IsFalse)
            && traced.Reads("EnableRaisingEvents").All(use => use.Member.Parent is not IAssignmentOperation set || set.Target != use.Member || IsFalse(set.Value))
            && !traced.Calls("WaitForExitAsync").Any()   // it sets the property itself
            && (traced.Calls("Start").Any() || traced.Creations.Any(creation => creation is IInvocationOperation));
    }

    private static bool IsFalse(IOperation value) => value.ConstantValue is { HasValue: true, Value: false };
}
