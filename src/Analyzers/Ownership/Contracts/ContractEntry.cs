using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace LifetimeGuard.Analyzers.Ownership.Contracts;

/// <summary>One line of a contract table.</summary>
/// <param name="Type">The type's metadata name: <c>Acme.Pool`1+Slot</c>.</param>
/// <param name="Member">The member, with <c>/n</c> for one overload; null where the line is about the type.</param>
/// <param name="Effects">What the line says.</param>
/// <param name="Span">The line's place in the table's text, without its comment.</param>
internal sealed record ContractEntry(string Type, string? Member, ImmutableArray<Contract> Effects, TextSpan Span)
{
    /// <summary>The key in the table: <c>Acme.Pool`1::Rent/2</c>.</summary>
    public string Name => Member is null ? Type : Type + "::" + Member;
}
