using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Processes;

/// <summary>Handlers of a child's end that are never called, because the child was never told to watch for it.</summary>
internal sealed class SilentExits(Compilation compilation, ChildTraces traces)
{
    private const string Flag = "EnableRaisingEvents";

    /// <summary>Whether a handler is added to <c>Exited</c> of a child on which nothing sets <c>EnableRaisingEvents</c> when that handler is added.</summary>
    public bool IsNeverCalled(IEventAssignmentOperation subscription, CancellationToken cancellation)
    {
        if (subscription is not { Adds: true, EventReference: IEventReferenceOperation { Event.Name: "Exited", Instance: { } child } }
            || SourceOrder.MemberOf(subscription.Syntax) is not { ContainsDiagnostics: false })
            return false;

        return child is IInstanceReferenceOperation { Type: INamedTypeSymbol own }
            ? IsNeverSetOn(own, cancellation)
            : traces.Of(child, cancellation) is { } traced && IsNeverSetOn(traced, subscription.Syntax);
    }

    private static bool IsNeverSetOn(TracedChild child, SyntaxNode subscription) =>
        child.Initialised(Flag).All(IsFalse)
        && child.Reads(Flag).All(use => use.Member.Parent is not IAssignmentOperation set || set.Target != use.Member || IsFalse(set.Value) || SourceOrder.AreInDifferentBranches(use.Place, subscription))
        && !child.Calls("WaitForExitAsync").Any()   // it sets the property itself
        && (child.Calls("Start").Any() || child.Creations.Any(creation => creation is IInvocationOperation));

    // A child of a type of its own that handles its own end. Nobody can derive from the type, and no code here even names the property.
    private bool IsNeverSetOn(INamedTypeSymbol type, CancellationToken cancellation) =>
        type.IsSealed && type.BaseType is { } known && known.Name == "Process" && known.DeclaringSyntaxReferences.IsEmpty
        && compilation.SyntaxTrees.All(tree => !Names(tree, Flag, cancellation) && !Names(tree, "WaitForExitAsync", cancellation));

    private static bool Names(SyntaxTree tree, string word, CancellationToken cancellation) =>
        tree.GetText(cancellation).ToString().Contains(word) && tree.GetRoot(cancellation).DescendantTokens().Any(token => token.ValueText == word);

    private static bool IsFalse(IOperation value) => value.ConstantValue is { HasValue: true, Value: false };
}
