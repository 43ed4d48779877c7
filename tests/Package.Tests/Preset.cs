using System.Text;
using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Package.Tests;

/// <summary>What the preset of a mode must say, derived from the rules' own descriptors.</summary>
internal static class Preset
{
    public static IReadOnlyList<string> Modes { get; } = ["recommended", "strict", "ci", "off"];

    public static string TextFor(string mode, IEnumerable<DiagnosticDescriptor> rules)
    {
        var text = new StringBuilder();
        text.Append("is_global = true\n");
        text.Append("# Below every file of the user's, so that theirs win.\n");
        text.Append("global_level = -100\n\n");
        text.Append($"# {Meaning(mode)}\n");
        foreach (var rule in rules)
            text.Append($"{LinePrefix(mode)}dotnet_diagnostic.{rule.Id}.severity = {Severity(mode, rule)}\n");

        return text.ToString();
    }

    private static string Meaning(string mode) => mode switch
    {
        // A line for one rule would win over the user's dotnet_analyzer_diagnostic.* lines for many.
        "recommended" => "Every rule at its own level. Nothing is set, so that settings for whole categories still work; the levels are:",
        "strict" => "Every rule is a warning, those that are off by default too.",
        "ci" => "Every rule that is a warning by default is an error; the others keep their level.",
        "off" => "No rule.",
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "not a mode"),
    };

    private static string LinePrefix(string mode) => mode == "recommended" ? "# " : "";

    private static string Severity(string mode, DiagnosticDescriptor rule) => mode switch
    {
        "off" => "none",
        "strict" => "warning",
        "ci" when rule is { IsEnabledByDefault: true, DefaultSeverity: DiagnosticSeverity.Warning } => "error",
        _ => DefaultSeverity(rule),
    };

    private static string DefaultSeverity(DiagnosticDescriptor rule) => rule switch
    {
        { IsEnabledByDefault: false } => "none",
        { DefaultSeverity: DiagnosticSeverity.Info } => "suggestion",
        { DefaultSeverity: DiagnosticSeverity.Hidden } => "silent",
        _ => rule.DefaultSeverity.ToString().ToLowerInvariant(),
    };
}
