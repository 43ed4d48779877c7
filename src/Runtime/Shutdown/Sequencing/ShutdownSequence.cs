using LifetimeGuard.Runtime.Tasks;

namespace LifetimeGuard.Runtime.Shutdown.Sequencing;

/// <summary>
/// Runs the plan on the thread that calls it. It waits for nothing without a deadline, needs no pool thread, and
/// lets no failure of one step touch the next.
/// </summary>
internal sealed class ShutdownSequence(ShutdownOptions options, ParticipantList participants)
{
    // Of the hook that is called when all has been stopped.
    private static readonly TimeSpan LastHook = TimeSpan.FromSeconds(1);
    private readonly WakeSignal _wake = new(options.TimeProvider);
    private readonly List<(ParticipantRun Run, ShutdownStep Step)> _steps = [];
    private readonly EmergencyWatchdog _watchdog = new(options);
    private TimeBudget _budget = null!;
    private long _startedAt;
    private TimeSpan? _forcedAt;
    private volatile bool _forced;

    private TimeSpan Elapsed => options.TimeProvider.GetElapsedTime(_startedAt);

    public void Force()
    {
        _forced = true;
        _wake.Set();
    }

    public void Arm() => _watchdog.Arm();

    public ShutdownReport Run(ShutdownReason reason)
    {
        _startedAt = options.TimeProvider.GetTimestamp();
        var startedAt = options.TimeProvider.GetUtcNow();
        using var log = new ShutdownLog(options);
        log.Write($"shutdown begins: {reason}");

        var plan = participants.Plan();
        _budget = new TimeBudget(options.TotalBudget, [.. plan, ShutdownPhase.Verification]);
        foreach (var phase in plan)
            RunPhase(phase, log);
        RunLatecomers(log);
        var survivors = Verify(log);

        var report = new ShutdownReport
        {
            Reason = reason,
            Outcome = OutcomeOf(survivors),
            Steps = [.. _steps.Select(entry => entry.Step with { StillRunning = !entry.Run.IsOver })],
            Survivors = survivors,
            Counts = ProcessCounts.Now(),
            StartedAt = startedAt,
            Duration = Elapsed,
            LogPath = options.EffectiveLogPath,
        };
        log.Write($"still there: {report.Counts}");
        log.Write($"shutdown {report.Outcome.ToString().ToLowerInvariant()} after {report.Duration.TotalMilliseconds:F0} ms, exit code {report.ExitCode}");
        report = report with { LogError = log.Error };
        Tell(report, log);
        return report;
    }

    private void Tell(ShutdownReport report, ShutdownLog log)
    {
        if (options.OnStopped is not { } tell)
            return;

        var telling = new ParticipantRun("OnStopped", ShutdownPhase.Verification, _ => Tell(), _wake);
        telling.Start(Elapsed, LastHook);
        Await([telling], log);

        ValueTask Tell()
        {
            tell(report);
            return ValueTask.CompletedTask;
        }
    }

    private void RunPhase(ShutdownPhase phase, ShutdownLog log)
    {
        while (participants.Take(registration => registration.Phase == phase) is { Count: > 0 } batch)
        {
            if (phase.RunsInParallel)
                StopTogether(batch, phase, log);
            else
                StopInTurn(batch, phase, log);
        }
    }

    // Registered for a phase that was already over.
    private void RunLatecomers(ShutdownLog log)
    {
        while (participants.TakeRestOrClose() is { Count: > 0 } batch)
            StopTogether(batch, ShutdownPhase.UserInterface, log);
    }

    private void StopTogether(IReadOnlyList<Registration> batch, ShutdownPhase phase, ShutdownLog log)
    {
        var now = Elapsed;
        List<ParticipantRun> runs = [];
        foreach (var registration in batch)
            runs.Add(Start(registration, now, _budget.Allow(phase, registration.Budget, now), log));
        Await(runs, log);
    }

    private void StopInTurn(IReadOnlyList<Registration> batch, ShutdownPhase phase, ShutdownLog log)
    {
        for (int i = 0; i < batch.Count; i++)
        {
            // Its share of what is left: the first may not use up the time of the last.
            var now = Elapsed;
            var allowed = _budget.Allow(phase, batch[i].Budget, now);
            var share = _budget.Allow(phase, TimeSpan.MaxValue, now) / (batch.Count - i);
            Await([Start(batch[i], now, allowed < share ? allowed : share, log)], log);
        }
    }

    private ParticipantRun Start(Registration registration, TimeSpan now, TimeSpan budget, ShutdownLog log) =>
        Start(new ParticipantRun(registration.Name, registration.Phase, registration.Participant.StopAsync, _wake), now, budget, log);

    private ParticipantRun Start(ParticipantRun run, TimeSpan now, TimeSpan budget, ShutdownLog log)
    {
        if (_forced)
        {
            run.WarnFromTheStart();
            budget = ForcedBudgetAt(now) < budget ? ForcedBudgetAt(now) : budget;
        }

        log.Write($"{run.Phase}: stopping '{run.Name}', {budget.TotalMilliseconds:F0} ms");
        run.Start(now, budget);
        return run;
    }

    private void Await(List<ParticipantRun> runs, ShutdownLog log)
    {
        while (runs.Count > 0)
        {
            var now = Elapsed;
            if (_forced)
                runs.ForEach(run => run.Hurry(now, ForcedBudgetAt(now)));

            foreach (var run in runs.Where(run => run.IsOver || run.GiveUpAt <= now).ToList())
            {
                Record(run, now, log);
                runs.Remove(run);
            }

            foreach (var run in runs.Where(run => run.WarnAt <= now))
                run.Warn();
            if (runs.Count > 0)
                _wake.Wait(runs.Min(run => run.IsWarned ? run.GiveUpAt : run.WarnAt) - now);
        }
    }

    // Half of what is left each time: whatever hangs, the phases behind it still get their turn.
    private TimeSpan ForcedBudgetAt(TimeSpan now)
    {
        _forcedAt ??= now;
        return (_forcedAt.Value + options.ForcedBudget - now) / 2;
    }

    private void Record(ParticipantRun run, TimeSpan now, ShutdownLog log)
    {
        var outcome = !run.IsOver || run.GaveUp ? StepOutcome.TimedOut
            : run.Error is null ? StepOutcome.Completed
            : StepOutcome.Failed;
        if (run.Phase == ShutdownPhase.Verification && outcome == StepOutcome.Completed)
            return;

        var step = new ShutdownStep(run.Phase.Name, run.Name, outcome, now - run.StartedAt, run.Budget, run.IsOver ? run.Error : null, !run.IsOver);
        _steps.Add((run, step));
        log.Write(step);
    }

    private List<Survivor> Verify(ShutdownLog log)
    {
        List<Survivor> found = [];
        var now = Elapsed;
        List<ParticipantRun> runs = [];
        foreach (var (participant, name, _, _) in participants.All.Where(registration => registration.Participant is not DelegateParticipant))
        {
            var run = new ParticipantRun($"verify {name}", ShutdownPhase.Verification, _ => Ask(participant), _wake);
            runs.Add(run);
            run.Start(now, _budget.Allow(ShutdownPhase.Verification, null, now));
        }

        Await(runs, log);
        lock (found)
        {
            found.AddRange(Deadline.Abandoned.Where(work => !found.Exists(survivor => survivor.Name == work.Name))
                .Select(work => new Survivor("abandoned work", work.Name, $"since {work.AbandonedAt:HH:mm:ss}", work.StartedBy.ToString())));
            found.ForEach(survivor => log.Write(survivor));
            return [.. found];
        }

        ValueTask Ask(IShutdownParticipant participant)
        {
            var survivors = participant.FindSurvivors();
            lock (found)
                found.AddRange(survivors);
            return ValueTask.CompletedTask;
        }
    }

    private ShutdownOutcome OutcomeOf(List<Survivor> survivors) =>
        _forced ? ShutdownOutcome.Forced
        : survivors.Count > 0 || _steps.Exists(entry => entry.Step.Outcome != StepOutcome.Completed) ? ShutdownOutcome.Failed
        : ShutdownOutcome.Clean;
}
