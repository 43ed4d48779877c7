using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Runners.LG2002DroppedWorkerAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Runners.LG2002DroppedWorkerCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Runners;

public sealed class LG2002DroppedWorkerTests
{
    public sealed class Timers
    {
        [Fact]
        public Task StartedInALocal_Reports() => Verify.Reports("""
            void Begin()
            {
                var ticks = {|LG2002:new System.Timers.Timer(1000)|};
                ticks.Elapsed += (_, _) => Console.WriteLine("tick");
                ticks.Start();
            }
            """, because: "'Timer' any more: 'ticks' goes out of scope and was never joined, stored or passed on; it goes on firing for ever");

        [Fact]
        public Task StartedInAField_IsSilent() => Verify.Silent("""
            System.Timers.Timer _ticks;

            void Begin()
            {
                _ticks = new System.Timers.Timer(1000);
                _ticks.Elapsed += (_, _) => Console.WriteLine("tick");
                _ticks.Start();
            }
            """);

        [Fact]
        public Task EnabledByItsInitializer_Reports() => Verify.Reports("""
            void Begin()
            {
                var ticks = {|LG2002:new System.Timers.Timer(1000) { Enabled = true }|};
                ticks.Elapsed += (_, _) => Console.WriteLine("tick");
            }
            """, because: "it goes on firing for ever");

        [Fact]
        public Task NeverEnabled_IsSilent() => Verify.Silent("""
            void Begin()
            {
                var ticks = new System.Timers.Timer(1000);
                ticks.Elapsed += (_, _) => Console.WriteLine("tick");
            }
            """);

        [Fact]
        public Task FiresOnce_IsSilent() => Verify.Silent("""
            void Begin()
            {
                var ticks = new System.Timers.Timer(1000) { AutoReset = false };
                ticks.Elapsed += (_, _) => Console.WriteLine("tick");
                ticks.Start();
            }
            """);

        [Fact]
        public Task StopsItselfInItsHandler_IsSilent() => Verify.Silent("""
            void Begin()
            {
                var ticks = new System.Timers.Timer(1000);
                ticks.Elapsed += (_, _) => ticks.Enabled = false;
                ticks.Start();
            }
            """);

        [Fact]
        public Task HandlerThatStopsItsSender_IsSilent() => Verify.Silent("""
            void Begin()
            {
                var ticks = new System.Timers.Timer(1000);
                ticks.Elapsed += OnTick;
                ticks.Start();
            }

            void OnTick(object sender, System.Timers.ElapsedEventArgs args) => ((System.Timers.Timer)sender).Stop();
            """);

        [Fact]
        public Task TimeProviderTimerDropped_Reports() => Verify.Reports("""
            void Begin(TimeProvider time) => {|LG2002:time.CreateTimer(_ => Console.WriteLine("tick"), null, TimeSpan.Zero, TimeSpan.FromSeconds(1))|};
            """, because: "'ITimer' any more: nothing holds it after this expression");

        [Fact]
        public Task TimeProviderTimerThatFiresOnce_IsSilent() => Verify.Silent("""
            void Begin(TimeProvider time) => time.CreateTimer(_ => Console.WriteLine("tick"), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
            """);

        [Fact]
        public Task SelfRootedTimerWithAPeriod_Reports() => Verify.Reports("""
            void Begin()
            {
                var ticks = {|LG2002:new Timer(_ => Console.WriteLine("tick"))|};
                ticks.Change(0, 1000);
            }
            """, because: "it goes on firing for ever");

        [Fact]
        public Task SelfRootedTimerForOnce_IsSilent() => Verify.Silent("""
            void Begin()
            {
                var ticks = new Timer(_ => Console.WriteLine("tick"));
                ticks.Change(1000, Timeout.Infinite);
            }
            """);

        [Fact]
        public Task HeldByItsOwnCallback_Reports() => Verify.Reports("""
            void Begin()
            {
                Timer ticks = null;
                ticks = {|LG2002:new Timer(_ => Console.WriteLine(ticks), null, 0, 1000)|};
            }
            """, because: "it goes on firing for ever");

        [Fact]
        public Task EndedByItsOwnCallback_IsSilent() => Verify.Silent("""
            void Begin()
            {
                Timer ticks = null;
                ticks = new Timer(_ => ticks.Dispose(), null, 0, 1000);
            }
            """);

        [Fact]
        public Task CollectableTimer_IsSilent() => Verify.Silent("""
            void Begin()
            {
                var ticks = new Timer(_ => Console.WriteLine("tick"), null, 0, 1000);
            }
            """);

        [Fact]
        public Task HalfWritten_IsSilent() => Verify.SilentOnBrokenCode("""
            void Begin()
            {
                var ticks = new System.Timers.Timer(1000
                ticks.Start();
            }
            """);
    }

    public sealed class OwnTypes
    {
        private const string Pump = """

            class Pump : IDisposable
            {
                private readonly CancellationTokenSource _stop = new();
                private Task _work;

                public Pump Start()
                {
                    _work = Task.Run(Work);
                    return this;
                }

                private async Task Work()
                {
                    while (!_stop.IsCancellationRequested)
                        await Task.Delay(100);
                }

                public void Dispose() => _stop.Cancel();
            }
            """;

        [Fact]
        public Task LoopThatIsStartedAndDropped_Reports() => Verify.Reports(
            "class User { void Run() { {|LG2002:new Pump()|}.Start(); } }" + Pump,
            because: "'Pump' any more: nothing holds it after this expression; what 'Start' begins goes on for ever");

        [Fact]
        public Task LoopThatIsStartedAndReturned_IsSilent() => Verify.Silent("class User { Pump Run() => new Pump().Start(); }" + Pump);

        [Fact]
        public Task NeverStarted_IsSilent() => Verify.Silent("class User { void Run() { var pump = new Pump(); } }" + Pump);

        [Fact]
        public Task DisposedAtTheEnd_IsSilent() => Verify.Silent("class User { void Run() { using var pump = new Pump(); pump.Start(); } }" + Pump);

        [Fact]
        public Task StoppedByAHandler_IsSilent() => Verify.Silent(
            "class User { void Run() { var pump = new Pump(); pump.Start(); AppDomain.CurrentDomain.ProcessExit += (_, _) => pump.Dispose(); } }" + Pump);

        [Fact]
        public Task TypeWithABaseClass_IsSilent() => Verify.Silent(
            "class Window { public void Show() => Console.WriteLine(); }\nclass User { void Run() { new Pump().Start(); } }"
            + Pump.Replace("class Pump : IDisposable", "class Pump : Window, IDisposable"));

        [Fact]
        public Task TypeThatGetsAToken_IsSilent() => Verify.Silent("""
            class Poller : IDisposable
            {
                public Poller(CancellationToken stop) => Task.Run(async () =>
                {
                    while (!stop.IsCancellationRequested)
                        await Task.Delay(100);
                });

                public void Dispose() => Console.WriteLine("off");
            }

            class User { void Run(CancellationToken stop) { new Poller(stop); } }
            """);

        [Fact]
        public Task WorkThatEndsWithItsData_IsSilent() => Verify.Silent("""
            class Loader : IDisposable
            {
                private readonly Queue<int> _rest = new();
                private Task _work;

                public void Start() => _work = Task.Run(() =>
                {
                    while (_rest.Count > 0)
                        _rest.Dequeue();
                });

                public void Dispose() => _rest.Clear();
            }

            class User { void Run() { new Loader().Start(); } }
            """);

        [Fact]
        public Task ThreadOfTheConstructor_Reports() => Verify.Reports("""
            class Reader
            {
                private volatile bool _running = true;

                public Reader()
                {
                    var thread = new Thread(Read);
                    thread.Start();
                }

                private void Read()
                {
                    while (_running)
                        Thread.Yield();
                }

                public void Stop() => _running = false;
            }

            class User { void Run() { var reader = {|LG2002:new Reader()|}; } }
            """, because: "what its constructor begins goes on for ever");

        [Fact]
        public Task TypeWithoutAnEnd_IsSilent() => Verify.Silent("""
            class Reader
            {
                private volatile bool _running = true;

                public Reader() => new Thread(Read).Start();

                private void Read()
                {
                    while (_running)
                        Thread.Yield();
                }
            }

            class User { void Run() { var reader = new Reader(); } }
            """);
    }

    public sealed class Fix
    {
        [Fact]
        public Task InADisposableType_AFieldKeepsIt() => Verify.Fixes(
            """
            public sealed class Board : IDisposable
            {
                public void Begin()
                {
                    var ticks = {|LG2002:new System.Timers.Timer(1000)|};
                    ticks.Elapsed += (_, _) => Console.WriteLine("tick");
                    ticks.Start();
                }

                public void Dispose() => Console.WriteLine("closed");
            }
            """,
            """
            public sealed class Board : IDisposable
            {
                private System.Timers.Timer _ticks;

                public void Begin()
                {
                    _ticks?.Dispose();
                    _ticks = new System.Timers.Timer(1000);
                    _ticks.Elapsed += (_, _) => Console.WriteLine("tick");
                    _ticks.Start();
                }

                public void Dispose()
                {
                    _ticks?.Dispose();
                    Console.WriteLine("closed");
                }
            }
            """);
    }
}
