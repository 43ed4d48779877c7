using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.Analyzers.Tests.Verification;

/// <summary>One repair that an editor's menu would show for one finding.</summary>
internal sealed record Offer(Diagnostic Finding, CodeFixProvider Fix, CodeAction Action)
{
    public string Key => Action.EquivalenceKey!;
}
