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

    public static readonly DiagnosticDescriptor LostRegistration = Rule.Create(
        id: "LG2003", category: Family.Runners, level: RuleLevel.NoFalsePositivesKnown,
        title: "The handle of a registration is lost",
        messageFormat: "Nobody can end what '{0}' begins here: {1}; {2}",
        description: "A registration goes on calling back, and keeps all that its callback refers to, until its handle is disposed.");

    public static readonly DiagnosticDescriptor UnstoredValue = Rule.Create(
        id: "LG2007", category: Family.Runners, level: RuleLevel.NoFalsePositivesKnown,
        title: "A value that must be stored is not",
        messageFormat: "This '{0}' must be stored, its author says: {1}",
        description: "The author of a type or member has marked it [MustStore]: what it begins is lost, or can never be stopped, where nobody keeps it.");
}
