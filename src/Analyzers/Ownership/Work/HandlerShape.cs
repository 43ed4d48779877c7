using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Ownership.Work;

/// <summary>The shape of an event handler: a sender, and what the event tells. Designers and markup wire such methods without a line of code.</summary>
internal sealed class HandlerShape(KnownSymbols symbols)
{
    /// <summary>Whether the method looks like <c>void Saved(object sender, EventArgs e)</c>.</summary>
    public bool IsHandler(IMethodSymbol method) =>
        method is { ReturnsVoid: true, Parameters: [{ Type: var sender }, { Type: var told }] } && !sender.IsValueType && Tells(told);

    /// <summary>Whether a delegate type is one for event handlers.</summary>
    public bool IsHandler(ITypeSymbol type) =>
        type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } && (IsHandler(invoke) || type.Name.EndsWith("EventHandler", StringComparison.Ordinal));

    // Not all platforms derive what their events tell from EventArgs; all of them name it so.
    private bool Tells(ITypeSymbol type) =>
        type.IsOrInherits(symbols.EventArgs) || type.Name.EndsWith("EventArgs", StringComparison.Ordinal)
        || (type is ITypeParameterSymbol parameter && parameter.ConstraintTypes.Any(Tells));
}
