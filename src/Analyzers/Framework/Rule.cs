using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Framework;

/// <summary>Makes descriptors that cannot differ in what all rules share: severity by level, help link by ID.</summary>
internal static class Rule
{
    private const string Documentation = "https://github.com/lifetimeguard/lifetimeguard/blob/main/docs/Rules";

    // The parameter names are those of DiagnosticDescriptor: the release-tracking analyzers look arguments up by name.
    public static DiagnosticDescriptor Create(
        string id, string category, RuleLevel level, string title, string messageFormat, string description) =>
        new(
            id,
            title,
            messageFormat,
            category,
            SeverityOf(level),
            isEnabledByDefault: level is not RuleLevel.OptIn,
            description,
            helpLinkUri: $"{Documentation}/{category}/{id}.md");

    private static DiagnosticSeverity SeverityOf(RuleLevel level) =>
        level is RuleLevel.Debatable ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning;
}
