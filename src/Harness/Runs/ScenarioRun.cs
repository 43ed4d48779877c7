using LifetimeGuard.Harness.Apps;
using LifetimeGuard.Harness.Judging;
using LifetimeGuard.Harness.Platform;
using LifetimeGuard.Harness.Probes;
using LifetimeGuard.Harness.Reporting;
using LifetimeGuard.Harness.Scenarios;
using LifetimeGuard.Harness.Settling;
using LifetimeGuard.Harness.Suites;
using LifetimeGuard.Harness.Tracing;

namespace LifetimeGuard.Harness.Runs;

/// <summary>One launch: ready, work, close, gone; looked at in between and judged at the end.</summary>
internal sealed class ScenarioRun(RunTools tools, Suite suite, AppProgram program, IScenario scenario, int number)
{
    private const int ErrorLinesKept = 5;

    // The app is held in its ProcessExit phase for at most two seconds, and what ends there by itself ends at once.
    private static readonly TimeSpan HoldWithin = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan IdleWithin = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan HungSettleWithin = TimeSpan.FromMilliseconds(500);

    private readonly long _start = tools.Time.GetTimestamp();
    private readonly Settler _settler = new(tools.Time);
    private readonly List<string> _degraded = [];
    private MeasuringPoint? _exit;
    private TimeSpan _held;

    /// <exception cref="OperationCanceledException">Cancelled; the app and everything it started have been ended.</exception>
    public async Task<RunReport> ExecuteAsync(CancellationToken cancellationToken)
    {
        await using var session = await AppSession.LaunchAsync(tools, suite, program, cancellationToken).ConfigureAwait(false);
        var driver = new AppDriver(session, tools.System, tools.Time);
        if (await driver.WaitUntilReadyAsync(suite.Ready, cancellationToken).ConfigureAwait(false) is { } notReady)
            return Invalid(notReady);

        double readySeconds = Elapsed();
        if (session.Diagnostics is null)
            _degraded.Add("diagnostics: the app has no diagnostic port; who started a thread and the live heap were not seen");
        await session.Inside.MeetAsync(cancellationToken).ConfigureAwait(false);
        var probes = new RunProbes(tools, session, program.App, _start);
        // "Ready" is often printed a moment before the app first opens what it waits on.
        await _settler.HoldsAsync(() => IsIdle(session), IdleWithin, cancellationToken).ConfigureAwait(false);
        var ready = probes.Capture(MeasuringPoint.Ready);
        long? heapAtReady = await MeasureHeapAsync(session, discardFirst: true, cancellationToken).ConfigureAwait(false);

        foreach (string verb in scenario.Verbs)
        {
            if (await driver.DoAsync(suite.Verbs[verb], cancellationToken).ConfigureAwait(false) is { } failed)
                return Invalid(failed);
        }

        long? heapAtWork = await MeasureHeapAsync(session, discardFirst: false, cancellationToken).ConfigureAwait(false);
        var work = probes.Capture(MeasuringPoint.Work);
        session.Inside.OnExit(() => HoldAsync(probes, ready, work));

        long closed = tools.Time.GetTimestamp();
        await driver.CloseAsync(suite.Close is null ? null : suite.Verbs[suite.Close], cancellationToken).ConfigureAwait(false);
        bool ended = await EndsAsync(session, cancellationToken).ConfigureAwait(false);
        double exitSeconds = (tools.Time.GetElapsedTime(closed) - _held).TotalSeconds;

        var evidence = new RunEvidence
        {
            Budgets = suite.Budgets,
            Root = session.App.Identity,
            Ready = ready,
            Work = work,
            Gone = work,
            HeapGrowth = heapAtWork - heapAtReady,
        };
        evidence = ended
            ? await AfterEndAsync(evidence, session, probes, cancellationToken).ConfigureAwait(false)
            : await AtDeadlineAsync(evidence, session, probes, cancellationToken).ConfigureAwait(false);
        return Judge(evidence, session, readySeconds, ended ? exitSeconds : null);
    }

    private bool IsIdle(AppSession session) => tools.System.Threads(session.App.Identity.Id).All(thread => thread.IsAsleep);

    private RunReport Invalid(string failure) => new()
    {
        Number = number,
        Failure = failure,
        Degraded = _degraded,
        Seconds = Elapsed(),
    };

    private async Task<bool> EndsAsync(AppSession session, CancellationToken cancellationToken)
    {
        try
        {
            await session.App.Ended.WaitAsync(suite.Budgets.Exit, tools.Time, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>Runs while the app waits in ProcessExit: what it still holds now it never let go of.</summary>
    private async Task HoldAsync(RunProbes probes, MeasuringPoint ready, MeasuringPoint work)
    {
        long start = tools.Time.GetTimestamp();
        await _settler.SettleAsync(() => StillHeld(probes, ready, work), HoldWithin, CancellationToken.None).ConfigureAwait(false);
        _exit = probes.Capture(MeasuringPoint.Exit);
        _held = tools.Time.GetElapsedTime(start);
    }

    private static IEnumerable<string> StillHeld(RunProbes probes, MeasuringPoint ready, MeasuringPoint work) =>
        from probe in probes.Holdings
        where probe.Name != LeakKinds.Thread
        from item in probe.Capture().Intersect(work[probe.Name]).Except(ready[probe.Name]).Items
        select item.Key;

    private async Task<RunEvidence> AfterEndAsync(RunEvidence evidence, AppSession session, RunProbes probes, CancellationToken cancellationToken)
    {
        var inside = await session.Inside.AtExitAsync(cancellationToken).ConfigureAwait(false);
        var gone = await SettleChildrenAsync(probes, suite.Budgets.Children, cancellationToken).ConfigureAwait(false);
        bool asked = _exit is not null && inside is not null
            && ThreadSuspicion.IsCalledFor(OldThreads(evidence with { Exit = _exit }), inside.PoolThreads);
        return evidence with
        {
            Exit = _exit,
            Gone = gone,
            Inside = inside,
            ExitCode = session.App.ExitCode,
            LastErrors = session.App.Errors.LastLines(ErrorLinesKept),
            Lineages = Lineages(session, gone),
            HeldByChildren = HeldByChildren(session),
            Births = asked ? await ReadBirthsAsync(session).ConfigureAwait(false) : null,
        };
    }

    private async Task<RunEvidence> AtDeadlineAsync(RunEvidence evidence, AppSession session, RunProbes probes, CancellationToken cancellationToken)
    {
        var inside = await session.Inside.NowAsync(cancellationToken).ConfigureAwait(false);
        var gone = await SettleChildrenAsync(probes, HungSettleWithin, cancellationToken).ConfigureAwait(false);
        var births = await ReadBirthsAsync(session).ConfigureAwait(false);
        return evidence with
        {
            Hung = true,
            Exit = gone with { Name = MeasuringPoint.Exit },
            Gone = gone,
            Inside = inside,
            Lineages = Lineages(session, gone),
            HeldByChildren = HeldByChildren(session),
            Births = births,
            LiveThreads = await ReadLiveThreadsAsync(session).ConfigureAwait(false),
        };
    }

    private async Task<MeasuringPoint> SettleChildrenAsync(RunProbes probes, TimeSpan within, CancellationToken cancellationToken)
    {
        var survivors = await _settler.SettleAsync(() => probes.Children.Capture().Items.Select(item => item.Key), within, cancellationToken).ConfigureAwait(false);
        var point = probes.Capture(MeasuringPoint.Gone);
        var children = new ProbeSnapshot(point[LeakKinds.Process].Items.Where(item => survivors.Contains(item.Key)));
        return point with { Snapshots = new Dictionary<string, ProbeSnapshot>(point.Snapshots) { [LeakKinds.Process] = children } };
    }

    private static IEnumerable<ProbeItem> OldThreads(RunEvidence evidence) =>
        evidence.Exit![LeakKinds.Thread].Intersect(evidence.Work[LeakKinds.Thread]).Items.Where(thread => ThreadProbe.IdOf(thread) != evidence.Root.Id);

    private static Dictionary<string, IReadOnlyList<ProcessIdentity>> Lineages(AppSession session, MeasuringPoint point)
    {
        var survivors = point[LeakKinds.Process].Items.Select(item => item.Key).ToHashSet();
        return session.Family.Living()
            .Where(process => survivors.Contains(ChildProcessProbe.KeyOf(process.Identity)))
            .ToDictionary(process => ChildProcessProbe.KeyOf(process.Identity), process => session.Family.Lineage(process.Identity));
    }

    private HashSet<string> HeldByChildren(AppSession session) =>
        [.. session.Family.LivingDescendants().SelectMany(process => tools.System.Descriptors(process.Identity.Id)).Select(descriptor => descriptor.Target)];

    private async Task<IReadOnlyDictionary<int, ThreadBirth>?> ReadBirthsAsync(AppSession session)
    {
        if (session.Trace is null)
            return null;

        if (!await session.Trace.StopAsync(tools.Time).ConfigureAwait(false))
        {
            _degraded.Add("threads: the event trace was cut off; who started a thread was not seen");
            return null;
        }

        try
        {
            return ThreadBirths.Read(session.Directory.Trace);
        }
        catch (Exception damaged) when (damaged is FormatException or EndOfStreamException or IOException)
        {
            _degraded.Add($"threads: the event trace cannot be read, who started a thread was not seen: {damaged.Message}");
            return null;
        }
    }

    /// <summary>The last thing that is asked of a hung app: it does not run any further.</summary>
    private async Task<IReadOnlyList<LiveThread>?> ReadLiveThreadsAsync(AppSession session)
    {
        tools.System.Signal(session.App.Identity, Signals.Stop);
        var (threads, whyNot) = await LiveThreads.ReadAsync(session.App.Identity.Id, tools.Time).ConfigureAwait(false);
        if (whyNot is not null)
            _degraded.Add($"threads: where they are was not seen: {whyNot}");
        return threads;
    }

    private async Task<long?> MeasureHeapAsync(AppSession session, bool discardFirst, CancellationToken cancellationToken)
    {
        if (session.Diagnostics is not { } client || !suite.Budgets.MeasuresHeap)
            return null;

        // The first session leaves some thousand objects of its own in the app.
        if (discardFirst)
            await HeapSize.MeasureAsync(client, tools.Time, cancellationToken).ConfigureAwait(false);
        long? bytes = await HeapSize.MeasureAsync(client, tools.Time, cancellationToken).ConfigureAwait(false);
        if (bytes is null)
            _degraded.Add("heap: the runtime gave no complete snapshot");
        return bytes;
    }

    private RunReport Judge(RunEvidence evidence, AppSession session, double readySeconds, double? exitSeconds)
    {
        ILeakJudge[] judges =
        [
            new ExitJudge(tools.Symbols), new ThreadJudge(tools.Symbols), new ProcessJudge(), new InsideJudge(),
            new HoldingsJudge(), new ResidueJudge(), new HeapJudge(),
        ];
        MeasuringPoint[] points = [evidence.Ready, evidence.Work, .. evidence.Exit is null ? [] : new[] { evidence.Exit }, evidence.Gone];
        return new RunReport
        {
            Number = number,
            Leaks = tools.Naming.Name(judges.SelectMany(judge => judge.Judge(evidence))),
            Notes = HeapJudge.Note(evidence.HeapGrowth, evidence.Budgets) is { } note ? [note] : [],
            Degraded = [.. _degraded, .. session.Inside.Degraded, .. session.Family.Doubtful().Select(Doubt)],
            ExitCode = evidence.ExitCode,
            ReadySeconds = Math.Round(readySeconds, 3),
            ExitSeconds = exitSeconds is null ? null : Math.Round(exitSeconds.Value, 3),
            HeapGrowthBytes = evidence.HeapGrowth,
            Points = [.. points.Select(RunProbes.Count)],
            Seconds = Elapsed(),
        };
    }

    private static string Doubt(string commandLine) =>
        $"processes: an orphan without any sign of its run was left by this run or one beside it: {commandLine}";

    private double Elapsed() => Math.Round(tools.Time.GetElapsedTime(_start).TotalSeconds, 3);
}
