using System.Text.RegularExpressions;
using LifetimeGuard.Harness.Reporting;

namespace LifetimeGuard.Cli.Running;

/// <summary>One leak of one app, with the scenarios that show it.</summary>
/// <param name="Tallies">How often, by scenario.</param>
internal sealed partial record NamedLeak(string App, Leak Leak, IReadOnlyList<(string Scenario, LeakTally Tally)> Tallies)
{
    /// <summary>"T4 3 of 3, T5 3 of 3"</summary>
    public string Seen => string.Join(", ", Tallies.Select(tally => $"{tally.Scenario} {tally.Tally.Seen} of {tally.Tally.Of}"));

    /// <summary>The frame that started it: the one at the flagged line, or else the nearest; the reason when it is not known.</summary>
    public string StartedAt => (Leak.Started.FirstOrDefault(IsFlagged) ?? Leak.Started.FirstOrDefault())?.ToString() ?? Leak.StartedUnknown ?? "unknown";

    /// <summary>What leaks, for a table: programs and files without their folders, and no more than the first thing it waits for.</summary>
    public string Briefly => Folders().Replace(Leak.What, "").Split(" < ", 2)[0] is var text && text.StartsWith($"{Leak.Kind} ", StringComparison.Ordinal)
        ? text[(Leak.Kind.Length + 1)..]
        : text;

    /// <summary>The kind and the thing, without saying the kind twice.</summary>
    public string Title => Leak.What.Contains(Leak.Kind, StringComparison.OrdinalIgnoreCase) ? Leak.What : $"{Leak.Kind}: {Leak.What}";

    /// <summary>The leaks of an app: the same one is listed once, however many scenarios show it.</summary>
    public static IReadOnlyList<NamedLeak> Of(AppReport app) =>
    [
        .. app.Scenarios
            .SelectMany(scenario => scenario.Leaks.Select(tally => (Scenario: scenario.Id, Tally: tally)))
            .GroupBy(seen => seen.Tally.Leak.Fingerprint)
            .Select(same => new NamedLeak(app.Name, same.First().Tally.Leak, [.. same])),
    ];

    private bool IsFlagged(SourceFrame frame) => frame.File is not null && Leak.Rule?.EndsWith($" at {Path.GetFileName(frame.File)}:{frame.Line}", StringComparison.Ordinal) == true;

    [GeneratedRegex(@"(?<=^|\s)/(?:[^\s/]+/)+(?=[^\s/])")]
    private static partial Regex Folders();
}
