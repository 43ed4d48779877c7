using System.ComponentModel;
using System.Diagnostics;
using System.Reactive.Linq;
using LifetimeGuard.Analyzers.Ownership;

namespace LifetimeGuard.Analyzers.Tests.Ownership.Rooting;

/// <summary>What runs by itself: timers, watchers, threads, processes.</summary>
internal static class RunnerRows
{
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(4);

    public static IEnumerable<RootingRow> All =>
    [
        new("`new Timer(callback, state, due, period)`", false, "nothing: the queue holds the callback, and the timer's finalizer takes it out of the queue",
            subject => new Timer(_ => subject.Beat(), null, 1, 10))
        {
            Claim = EngineClaim.MustBeKept("_ = [|new Timer(_ => { }, null, 1, 10)|];"),
        },
        new("`new Timer(callback)`, started by `Change`", true, "the timer is its own state, and the queue holds the state",
            subject => Changed(new Timer(_ => subject.Beat())))
        {
            Claim = EngineClaim.NeedNotBeKept("_ = [|new Timer(_ => { })|];"),
        },
        new("`new Timer(...)` whose callback refers to it", true, "the queue holds the callback, the callback the timer", subject =>
        {
            Timer? timer = null;
            timer = new Timer(_ => { subject.Beat(); GC.KeepAlive(timer); }, null, 1, 10);
            return timer;
        }),
        new("an object that owns a timer whose callback is static or a closure over something else", false, "nothing: it goes, and its timer with it",
            subject => new OwnerOfBlindTimer(subject))
        {
            Claim = EngineClaim.MustBeKept(Program("private readonly Timer _timer; public Owner() => _timer = new(_ => Console.WriteLine(), null, 1, 10);")),
        },
        new("an object that owns a timer whose callback is a method of the object", true, "the queue holds the callback, the callback the owner, the owner the timer",
            subject => new OwnerOfSeeingTimer(subject))
        {
            Claim = EngineClaim.NeedNotBeKept(Program("private readonly Timer _timer; private int _n; public Owner() => _timer = new(_ => _n++, null, 1, 10);")),
        },
        new("`System.Timers.Timer`, started, `AutoReset`", true, "its callback is a method of its own, and the queue holds the callback", subject =>
        {
            var timer = new System.Timers.Timer(10);
            timer.Elapsed += (_, _) => subject.Beat();
            timer.Start();
            return timer;
        })
        {
            Claim = EngineClaim.NeedNotBeKept("_ = [|new System.Timers.Timer(10)|];"),
        },
        new("`System.Timers.Timer`, started, not `AutoReset`", true, "as long as it waits: the queue holds its callback", subject =>
        {
            var timer = new System.Timers.Timer(Later) { AutoReset = false };
            timer.Elapsed += (_, _) => subject.Beat();
            timer.Start();
            return timer;
        })
        {
            IsOneShot = true,
            Claim = EngineClaim.NeedNotBeKept("_ = [|new System.Timers.Timer(10) { AutoReset = false }|];"),
        },
        new("`System.Timers.Timer`, not started", false, "nothing: no queue has it", _ => new System.Timers.Timer(10)) { Reports = false },
        new("`TimeProvider.System.CreateTimer(...)`", true, "the queue holds it; unlike `Timer` it has no finalizer",
            subject => TimeProvider.System.CreateTimer(_ => subject.Beat(), null, TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(10)))
        {
            Claim = EngineClaim.NeedNotBeKept("_ = [|TimeProvider.System.CreateTimer(_ => { }, null, TimeSpan.Zero, TimeSpan.Zero)|];"),
        },
        new("`PeriodicTimer` in a loop that awaits it", true, "while somebody waits for the next tick, the queue holds the timer and the loop", subject =>
        {
            var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
            _ = Tick(timer, subject);
            return timer;
        })
        {
            Claim = EngineClaim.NeedNotBeKept("_ = [|new PeriodicTimer(TimeSpan.FromSeconds(1))|];"),
        },
        new("`PeriodicTimer` that nobody waits for", false, "nothing: its finalizer takes it out of the queue", _ => new PeriodicTimer(TimeSpan.FromMilliseconds(10))) { Reports = false },
        new("`FileSystemWatcher`, enabled", false, "nothing: the thread that reads the events refers to it weakly", subject =>
        {
            var watcher = new FileSystemWatcher(Stage.Folder.FullName);
            watcher.Created += (_, _) => subject.Beat();
            watcher.EnableRaisingEvents = true;
            return watcher;
        })
        {
            Poke = Stage.Touch,
            Count = 2,
            Claim = EngineClaim.MustBeKept("_ = [|new FileSystemWatcher(\"a\") { EnableRaisingEvents = true }|];"),
        },
        new("`Thread`, started", true, "a running thread is a root, and so is all that its stack refers to", subject =>
        {
            var thread = new Thread(() => Loop(subject)) { IsBackground = true };
            thread.Start();
            return thread;
        })
        {
            Count = 2,
            Claim = EngineClaim.MustBeEnded("_ = [|new Thread(() => { })|];", Duty.Stop),
        },
        new("`Thread`, not started", false, "nothing", subject => new Thread(() => Loop(subject))) { Reports = false },
        new("`Task.Run` with a loop", true, "the thread that runs it", subject => Task.Run(() => Loop(subject))) { Count = 1 },
        new("`async` loop over `Task.Delay`", true, "while it waits, the queue of timers holds the delay, and the delay the loop", subject => DelayLoop(subject)),
        new("`BackgroundWorker`, running", true, "the thread that runs its work", subject =>
        {
            var worker = new BackgroundWorker();
            worker.DoWork += (_, _) => Loop(subject);
            worker.RunWorkerAsync();
            return worker;
        })
        {
            Count = 1,
        },
        new("`CancellationTokenSource` with `CancelAfter` or a timeout", true, "until it is cancelled: the queue holds its timer, and the timer the source", subject =>
        {
            var source = new CancellationTokenSource(Later);
            source.Token.Register(subject.Beat);
            return source;
        })
        {
            IsOneShot = true,
        },
        new("`Process` with an `Exited` handler and `EnableRaisingEvents`", true, "until the child ends: the registered wait for its end holds it", subject =>
        {
            var child = OperatingSystem.IsWindows() ? new ProcessStartInfo("ping", "-n 5 127.0.0.1") : new ProcessStartInfo("sleep", "4");
            child.UseShellExecute = false;
            var process = new Process { StartInfo = child, EnableRaisingEvents = true };
            process.Exited += (_, _) => subject.Beat();
            process.Start();
            return process;
        })
        {
            IsOneShot = true,
            Count = 2,
        },
        new("`Observable.Interval(...).Subscribe(...)`", true, "the scheduler's timer refers to the subscription",
            subject => Observable.Interval(TimeSpan.FromMilliseconds(10)).Subscribe(_ => subject.Beat())),
    ];

    private static Timer Changed(Timer timer)
    {
        timer.Change(1, 10);
        return timer;
    }

    private static async Task Tick(PeriodicTimer timer, Subject subject)
    {
        while (!Subject.IsStopped && await timer.WaitForNextTickAsync())
            subject.Beat();
    }

    private static async Task DelayLoop(Subject subject)
    {
        while (!Subject.IsStopped)
        {
            await Task.Delay(10);
            subject.Beat();
        }
    }

    private static void Loop(Subject subject)
    {
        using var never = new ManualResetEvent(false);
        while (!Subject.IsStopped && !never.WaitOne(10))
            subject.Beat();
    }

    private static string Program(string members) => $$"""
        public sealed class Owner : IDisposable
        {
            {{members}}
            public void Dispose() => _timer.Dispose();
        }
        public static class Start { public static void Run() { _ = [|new Owner()|]; } }
        """;

    private sealed class OwnerOfBlindTimer : IDisposable
    {
        private readonly Timer _timer;

        public OwnerOfBlindTimer(Subject subject) => _timer = new Timer(_ => subject.Beat(), null, 1, 10);

        public void Dispose() => _timer.Dispose();
    }

    private sealed class OwnerOfSeeingTimer : IDisposable
    {
        private readonly Subject _subject;
        private readonly Timer _timer;

        public OwnerOfSeeingTimer(Subject subject)
        {
            _subject = subject;
            _timer = new Timer(Tick, null, 1, 10);
        }

        public void Dispose() => _timer.Dispose();

        private void Tick(object? state) => _subject.Beat();
    }
}
