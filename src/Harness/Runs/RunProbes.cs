using LifetimeGuard.Harness.Apps;
using LifetimeGuard.Harness.Platform;
using LifetimeGuard.Harness.Probes;
using LifetimeGuard.Harness.Reporting;
using LifetimeGuard.Harness.Suites;

namespace LifetimeGuard.Harness.Runs;

/// <summary>The probes of one run, asked together at each measuring point.</summary>
internal sealed class RunProbes
{
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly ILeakProbe[] _all;

    public RunProbes(RunTools tools, AppSession session, SuiteApp app, long start)
    {
        _time = tools.Time;
        _start = start;
        int processId = session.App.Identity.Id;
        Children = new ChildProcessProbe(session.Family, tools.Watch, tools.System);
        Holdings =
        [
            new ThreadProbe(processId, tools.System),
            new DescriptorProbe(processId, tools.System),
            new PortProbe(processId, tools.System),
        ];
        Residue = new ResidueProbe(session.Directory.Temp, GivenPaths(app, session.Directory));
        _all = [Children, .. Holdings, Residue];
    }

    public ILeakProbe Children { get; }

    public ILeakProbe Residue { get; }

    /// <summary>What only exists as long as the process does.</summary>
    public IReadOnlyList<ILeakProbe> Holdings { get; }

    public MeasuringPoint Capture(string point) =>
        new(point, _time.GetElapsedTime(_start).TotalSeconds, _all.ToDictionary(probe => probe.Name, probe => probe.Capture()));

    public static PointReport Count(MeasuringPoint point) =>
        new(point.Name, Math.Round(point.AtSeconds, 3), point.Snapshots.ToDictionary(probe => probe.Key, probe => probe.Value.Items.Count));

    // "--data {temp}/data" and "DB={temp}/data/history.db" both give a path away.
    private static List<string> GivenPaths(SuiteApp app, RunDirectory directory) =>
    [
        .. from text in app.Args.Concat(app.Environment.Values)
           let at = text.IndexOf("{temp}/", StringComparison.Ordinal)
           where at >= 0
           select directory.Expand(text[at..]).TrimEnd('/'),
    ];
}
