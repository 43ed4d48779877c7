using LifetimeGuard.Cli.Checking;
using LifetimeGuard.Cli.Findings;
using LifetimeGuard.Cli.Running;
using LifetimeGuard.Harness.Reporting;

namespace LifetimeGuard.Cli.Demonstration;

/// <summary>Compares what was found with what the sample was made to show.</summary>
internal static class DemoJudgement
{
    // What the incident leaves behind: after a job, after a cancelled job, after the web UI was started.
    private static readonly string[] LeakyScenarios = ["T4", "T5", "T6"];

    /// <summary>Everything that is not as it should be, in words; empty when the product did its work.</summary>
    public static IReadOnlyList<string> Unexpected(Sample sample, CheckReport check, SuiteReport run) =>
        [.. Statically(sample, check), .. Instrument(run), .. OfLeaky(run), .. OfGuarded(run)];

    private static IEnumerable<string> Statically(Sample sample, CheckReport check)
    {
        foreach (string crash in check.Crashes)
            yield return $"A rule crashed: {crash}";

        bool anyInLeaky = false;
        foreach (Finding finding in check.Findings.Active)
        {
            if (finding.Span.File.StartsWith(sample.LeakySources, StringComparison.Ordinal))
                anyInLeaky = true;
            else
                yield return $"A finding in code that is right: {finding.RuleId} at {check.Findings.Shown(finding.Span.File)}:{finding.Span.StartLine}: {finding.Message}";
        }

        if (!anyInLeaky)
            yield return "No rule found anything in the leaky version.";
    }

    private static IEnumerable<string> Instrument(SuiteReport run)
    {
        if (!run.Canaries.Passed)
            yield return $"The planted leaks were not seen: {run.Canaries.Failure ?? string.Join(", ", run.Canaries.Missed)}";
    }

    private static IEnumerable<string> OfLeaky(SuiteReport run)
    {
        if (run.Apps.FirstOrDefault(app => app.Name == Sample.Leaky) is not { } leaky)
        {
            yield return "The leaky version was not run.";
            yield break;
        }

        foreach (string missing in LeakyScenarios.Except(leaky.Scenarios.Select(scenario => scenario.Id)))
            yield return $"Leaky {missing} was not run.";
        foreach (ScenarioReport scenario in leaky.Scenarios)
        {
            Verdict expected = LeakyScenarios.Contains(scenario.Id) ? Verdict.Leaky : Verdict.Clean;
            int others = scenario.Runs.Count(result => result.Verdict != expected);
            if (others > 0)
                yield return $"Leaky {scenario.Id} should be {Word(expected)} and is not in {others} of {scenario.Runs.Count} runs.{Why(scenario)}";
        }

        foreach (NamedLeak leak in NamedLeak.Of(leaky).Where(leak => leak.Leak.Rule is null))
            yield return $"No rule flags the line that started this: {leak.Leak.Kind} {leak.Leak.What}, started at {leak.StartedAt} ({leak.Seen}).";
    }

    private static IEnumerable<string> OfGuarded(SuiteReport run)
    {
        if (run.Apps.FirstOrDefault(app => app.Name == Sample.Guarded) is not { Scenarios.Count: > 0 } guarded)
        {
            yield return "The guarded version was not run.";
            yield break;
        }

        foreach (ScenarioReport scenario in guarded.Scenarios.Where(scenario => scenario.Verdict == Verdict.Invalid))
            yield return $"Guarded {scenario.Id} could not be judged.{Why(scenario)}";
        foreach (NamedLeak leak in NamedLeak.Of(guarded))
            yield return $"The guarded version leaks: {leak.Leak.Kind} {leak.Leak.What}, started at {leak.StartedAt} ({leak.Seen}).";
    }

    private static string Why(ScenarioReport scenario) =>
        scenario.Runs.Select(run => run.Failure).FirstOrDefault(failure => failure is not null) is { } failure ? $" {failure}" : "";

    private static string Word(Verdict verdict) => verdict == Verdict.Leaky ? "leaky" : "clean";
}
