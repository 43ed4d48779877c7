using LifetimeGuard.Analyzers.Framework;
using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Rules.Processes;

/// <summary>LG4: the child outlives its parent.</summary>
internal static class ProcessRules
{
    public static readonly DiagnosticDescriptor UndisposedProcess = Rule.Create(
        id: "LG4001", category: Family.Processes, level: RuleLevel.NoFalsePositivesKnown,
        title: "Process is not disposed",
        messageFormat: "This Process is not disposed on every path: {0}",
        description: "A Process holds handles of the operating system, and who loses it can neither wait for the child nor end it.");
}
