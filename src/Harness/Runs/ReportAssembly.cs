using LifetimeGuard.Harness.Judging;
using LifetimeGuard.Harness.Reporting;
using LifetimeGuard.Harness.Suites;

namespace LifetimeGuard.Harness.Runs;

/// <summary>From single runs to scenarios and apps. The order is the suite's, whatever order the runs ended in.</summary>
internal static class ReportAssembly
{
    public static IReadOnlyList<AppReport> Assemble(Suite suite, IEnumerable<SuiteApp> apps, IReadOnlyList<FinishedRun> runs) =>
    [
        .. from app in apps
           select new AppReport
           {
               Name = app.Name,
               Scenarios =
               [
                   .. from scenario in suite.Scenarios
                      let own = Runs(runs, app.Name, scenario.Id)
                      where own.Count > 0
                      select new ScenarioReport { Id = scenario.Id, Title = scenario.Title, Runs = own, Leaks = Tally(own) },
               ],
           },
    ];

    private static List<RunReport> Runs(IReadOnlyList<FinishedRun> runs, string app, string scenario) =>
    [
        .. from run in runs
           where run.Plan.Program.App.Name == app && run.Plan.Scenario.Id == scenario
           orderby run.Plan.Number
           select run.Report,
    ];

    /// <summary>Each leak once, with how many of the valid runs had it.</summary>
    internal static List<LeakTally> Tally(IReadOnlyList<RunReport> runs)
    {
        int valid = runs.Count(run => run.Verdict != Verdict.Invalid);
        return
        [
            .. from leak in runs.SelectMany(run => run.Leaks)
               group leak by leak.Fingerprint into same
               let interval = BinomialInterval.Of(same.Count(), valid)
               orderby same.Count() descending, same.First().Kind, same.Key
               select new LeakTally(same.First(), same.Count(), valid, Math.Round(interval.Low, 4), Math.Round(interval.High, 4)),
        ];
    }
}
