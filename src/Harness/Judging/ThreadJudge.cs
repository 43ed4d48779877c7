using LifetimeGuard.Harness.Inside;
using LifetimeGuard.Harness.Probes;
using LifetimeGuard.Harness.Reporting;
using LifetimeGuard.Harness.Runs;
using LifetimeGuard.Harness.Tracing;

namespace LifetimeGuard.Harness.Judging;

/// <summary>A thread that the app asked for and nobody ended: one that keeps a hung app alive, or one that lives until the process takes it along.</summary>
internal sealed class ThreadJudge(SiteResolver symbols) : ILeakJudge
{
    public IEnumerable<FoundLeak> Judge(RunEvidence evidence)
    {
        if (evidence.Exit is not { } exit)
            yield break;

        foreach (var thread in exit[LeakKinds.Thread].Items)
        {
            int id = ThreadProbe.IdOf(thread);
            if (id == evidence.Root.Id)
                continue;

            var live = evidence.LiveThreads?.FirstOrDefault(candidate => candidate.ThreadId == id);
            bool isForeground = live is { IsForeground: true };
            var birth = evidence.Births?.GetValueOrDefault(id);
            // A thread that began with the close itself, such as a watchdog over it, is the shutdown's own: it only counts
            // when it is what keeps the process from ending.
            bool isOld = evidence.Work[LeakKinds.Thread].Contains(thread);
            if (birth is { IsAskedFor: true } && (isForeground || isOld))
                yield return Leak(thread, isForeground, live, birth);
            else if (birth is null && isForeground)
                yield return Leak(thread, isForeground, live, birth);
        }
    }

    private FoundLeak Leak(ProbeItem thread, bool isForeground, LiveThread? live, ThreadBirth? birth)
    {
        string what = isForeground ? $"foreground {thread.What} keeps the process alive" : $"background {thread.What} was never ended";
        IReadOnlyList<SourceFrame> started = birth is null ? [] : SourceStack.Of(birth.Stack, symbols);
        return new FoundLeak(LeakKinds.Thread, what, isForeground ? "foreground" : "background")
        {
            Started = started,
            StartedUnknown = started.Count > 0 ? null : "its start was not in the event trace",
            Now = live is null ? [] : SourceStack.Of(live.Stack, symbols),
        };
    }
}
