using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LifetimeGuard.Analyzers.Ownership.Disposal;

/// <summary>A variable whose value some piece of code disposes at its end.</summary>
/// <param name="Variable">The local or parameter.</param>
/// <param name="Owner">The <c>using</c>, the <c>try</c>, or the call of <c>Dispose</c>.</param>
/// <param name="Scope">The text in which the value may be used.</param>
/// <param name="End">How a message calls the end of that.</param>
/// <param name="IsBlock">Whether every way out of the text disposes it; a plain call does so only where it is reached.</param>
internal sealed record ScopedResource(ISymbol Variable, IOperation Owner, TextSpan Scope, string End, bool IsBlock)
{
    /// <summary>The place where the value is disposed, or where the code says that it will be.</summary>
    public Location Place => Owner.Syntax.GetLocation();
}
