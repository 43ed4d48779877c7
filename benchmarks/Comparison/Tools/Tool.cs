using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LifetimeGuard.Comparison.Tools;

/// <summary>One of those that are compared.</summary>
/// <param name="Name">The package.</param>
/// <param name="Version">What is examined.</param>
/// <param name="IsOurs">Ours is judged by its own marks, a peer more generously.</param>
/// <param name="Analyzers">Those that say anything on this ground; none for the compiler, which speaks for itself.</param>
/// <param name="Rules">The ids that count.</param>
internal sealed record Tool(string Name, string Version, bool IsOurs, ImmutableArray<DiagnosticAnalyzer> Analyzers, IReadOnlyList<string> Rules);
