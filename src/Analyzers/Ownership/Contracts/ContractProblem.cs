using Microsoft.CodeAnalysis.Text;

namespace LifetimeGuard.Analyzers.Ownership.Contracts;

/// <summary>A part of a contract table that says nothing that can be understood.</summary>
/// <param name="Span">Where it stands in the table's text.</param>
/// <param name="Text">What stands there.</param>
/// <param name="Because">What is wrong with it, and what is allowed.</param>
internal sealed record ContractProblem(TextSpan Span, string Text, string Because);
