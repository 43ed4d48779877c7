using LifetimeGuard.Analyzers.Framework;
using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Rules.Configuration;

/// <summary>LG0: what a project tells the rules and they cannot understand. LG0001 is the package's own build error for a wrong mode.</summary>
internal static class ConfigurationRules
{
    public static readonly DiagnosticDescriptor UnreadableContract = Rule.Create(
        id: "LG0002", category: Family.Configuration, level: RuleLevel.NoFalsePositivesKnown,
        title: "Contract cannot be understood",
        messageFormat: "The contract '{0}' has no effect: {1}",
        description: "A line of a '*.lifetimes.txt' file says nothing that the rules understand, so they go on as if it were not there.");
}
