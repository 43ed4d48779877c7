using LifetimeGuard.Analyzers.Framework;
using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Rules.Runners;

/// <summary>LG2: work whose handle is not kept.</summary>
internal static class RunnerRules
{
    public static readonly DiagnosticDescriptor UnkeptRunner = Rule.Create(
        id: "LG2001", category: Family.Runners, level: RuleLevel.NoFalsePositivesKnown,
        title: "Nothing keeps the runner alive",
        messageFormat: "Nothing keeps this '{0}' alive: {1}",
        description: "The garbage collector takes a runner that only a local or nothing refers to, and its callbacks stop without a word.");
}
