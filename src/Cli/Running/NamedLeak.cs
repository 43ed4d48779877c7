using LifetimeGuard.Harness.Reporting;

namespace LifetimeGuard.Cli.Running;

/// <summary>One leak of one app, with the scenarios that show it.</summary>
/// <param name="Tallies">How often, by scenario.</param>
internal sealed record NamedLeak(string App, Leak Leak, IReadOnlyList<(string Scenario, LeakTally Tally)> Tallies)
{
    /// <summary>"T4 3 of 3, T5 3 of 3"</summary>
    public string Seen => string.Join(", ", Tallies.Select(tally => $"{tally.Scenario} {tally.Tally.Seen} of {tally.Tally.Of}"));

    /// <summary>The frame that started it, or the reason why it is not known.</summary>
    public string StartedAt => Leak.Started.Count > 0 ? Leak.Started[0].ToString() : Leak.StartedUnknown ?? "unknown";

    /// <summary>The leaks of an app: the same one is listed once, however many scenarios show it.</summary>
    public static IReadOnlyList<NamedLeak> Of(AppReport app) =>
    [
        .. app.Scenarios
            .SelectMany(scenario => scenario.Leaks.Select(tally => (Scenario: scenario.Id, Tally: tally)))
            .GroupBy(seen => seen.Tally.Leak.Fingerprint)
            .Select(same => new NamedLeak(app.Name, same.First().Tally.Leak, [.. same])),
    ];
}
