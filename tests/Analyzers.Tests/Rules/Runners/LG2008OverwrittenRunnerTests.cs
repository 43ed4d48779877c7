using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<LifetimeGuard.Analyzers.Rules.Runners.LG2008OverwrittenRunnerAnalyzer>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Runners;

public sealed class LG2008OverwrittenRunnerTests
{
    private const string Members = """
        private Timer _timer; private FileSystemWatcher _watcher; private CancellationTokenSource _stop; private CancellationTokenRegistration _registration;
        private Process _child; private System.Timers.Timer _ticks; private bool _started; private bool _closed; private Ticker _ticker; private IDisposable _subscription;
        private Task _loop = Task.CompletedTask; private string _path; private List<Timer> _old = new();
        static void Tick(object state) { }
        Task RunAsync() => Task.Delay(5).ContinueWith(_ => throw new InvalidOperationException());
        public void Dispose()
        {
            _closed = true;
            _timer?.Dispose(); _watcher?.Dispose(); _stop?.Dispose(); _registration.Dispose(); _child?.Dispose(); _ticks?.Dispose(); _ticker?.Dispose(); _subscription?.Dispose();
            _loop.Wait();
        }
        sealed class Ticker : IDisposable
        {
            private readonly Timer _inner;
            public Ticker() => _inner = new Timer(Tick, null, 1, 1);
            public void Dispose() => _inner.Dispose();
        }

        """;

    [Theory]
    [InlineData("public void Run() { {|LG2008:_timer = new Timer(Tick, null, 1, 1)|}; }")]
    [InlineData("public void Run() { {|LG2008:_timer = new Timer(Tick)|}; }")]
    [InlineData("public void Run() { {|LG2008:this._watcher = new FileSystemWatcher(\"a\") { EnableRaisingEvents = true }|}; }")]
    [InlineData("public void Run() { {|LG2008:_stop = new CancellationTokenSource()|}; }")]
    [InlineData("public void Run(CancellationToken token) { {|LG2008:_stop = CancellationTokenSource.CreateLinkedTokenSource(token)|}; }")]
    [InlineData("public void Run(CancellationToken token) { {|LG2008:_registration = token.Register(() => Console.WriteLine())|}; }")]
    [InlineData("public void Run() { {|LG2008:_child = Process.Start(\"a\")|}; }")]
    [InlineData("public void Run() { {|LG2008:_ticks = new System.Timers.Timer(5)|}; _ticks.Start(); }")]
    [InlineData("public void Run() { {|LG2008:_ticker = new Ticker()|}; }")]
    [InlineData("public void Run() { {|LG2008:_loop = RunAsync()|}; }")]
    [InlineData("public void Run(IObservable<int> source, IObserver<int> sink) { {|LG2008:_subscription = source.Subscribe(sink)|}; }")]
    [InlineData("public void Run() { var next = new Timer(Tick, null, 1, 1); {|LG2008:_timer = next|}; }")]
    [InlineData("public void Run(bool slow) { {|LG2008:_timer = slow ? new Timer(Tick, null, 9, 9) : new Timer(Tick, null, 1, 1)|}; }")]
    [InlineData("public void Run() { Interlocked.Exchange({|LG2008:ref _timer|}, new Timer(Tick, null, 1, 1)); }")]
    [InlineData("public void Run() { ({|LG2008:_timer|}, _path) = (new Timer(Tick, null, 1, 1), \"a\"); }")]
    [InlineData("public string Path { set { _path = value; {|LG2008:_timer = new Timer(Tick, null, 1, 1)|}; } }")]
    [InlineData("public void Run() { if (_closed) return; {|LG2008:_timer = new Timer(Tick, null, 1, 1)|}; }")]
    [InlineData("public void Run(string path) { if (_path == path) return; _path = path; {|LG2008:_timer = new Timer(Tick, null, 1, 1)|}; }")]
    [InlineData("public void Run() => Make(); private void Make() { {|LG2008:_timer = new Timer(Tick, null, 1, 1)|}; }")]
    [InlineData("public void Drop() { {|LG2008:_timer = null|}; } public void Run() { _timer ??= new Timer(Tick, null, 1, 1); }")]
    public Task NothingEndsIt_Reports(string member) => Verify.Reports(Members + member, because: "nothing here ends it first");

    [Theory]
    [InlineData("public void Run() { _timer?.Dispose(); _timer = new Timer(Tick, null, 1, 1); }")]
    [InlineData("public void Run() { if (_timer != null) return; _timer = new Timer(Tick, null, 1, 1); }")]
    [InlineData("public void Run() { if (_timer is null) _timer = new Timer(Tick, null, 1, 1); }")]
    [InlineData("public void Run() { _timer ??= new Timer(Tick, null, 1, 1); }")]
    [InlineData("public void Run() { if (_started) return; _started = true; _timer = new Timer(Tick, null, 1, 1); }")]
    [InlineData("public void Run() { var old = _timer; _timer = new Timer(Tick, null, 1, 1); old?.Dispose(); }")]
    [InlineData("public void Run() { Interlocked.Exchange(ref _timer, new Timer(Tick, null, 1, 1))?.Dispose(); }")]
    [InlineData("public void Run() { Interlocked.CompareExchange(ref _timer, new Timer(Tick, null, 1, 1), null); }")]
    [InlineData("public void Run() { _old.Add(_timer); _timer = new Timer(Tick, null, 1, 1); }")]
    [InlineData("public void Run() { Dispose(); _timer = new Timer(Tick, null, 1, 1); }")]
    [InlineData("public void Run() { End(); _timer = new Timer(Tick, null, 1, 1); } private void End() => _timer?.Dispose();")]
    [InlineData("public void Run() { _stop?.Cancel(); _stop = new CancellationTokenSource(); }")]
    [InlineData("public void Run() { _timer = new Timer(Tick, null, 1, 1); } public void Stop() { _timer?.Dispose(); }")]
    [InlineData("public void Run() { _loop = Task.Run(Tock); } Task Tock() => Task.Delay(1); public async Task StopAsync() { if (_loop is { } loop) await loop; }")]
    [InlineData("public void Run() { _loop = Task.Run(Tock); } Task Tock() => Task.Delay(1); public async Task StopAsync(CancellationToken token) { await _loop.WaitAsync(token).ConfigureAwait(false); }")]
    [InlineData("public void Run(Timer given) { _timer = given; }")]
    [InlineData("public void Run() { if (!_loop.IsCompleted) return; _loop = RunAsync(); }")]
    [InlineData("public async Task RunTwice() { await _loop; _loop = RunAsync(); }")]
    [InlineData("public void Run() { _path = \"a\"; _stop = null; }")]
    [InlineData("private void Make() { _timer = new Timer(Tick, null, 1, 1); } public void Run() { _timer?.Dispose(); Make(); }")]
    [InlineData("public void Run() { using var mine = new CancellationTokenSource(); _stop = mine; }")]
    public Task EndedGuardedOrNotOwned_IsSilent(string member) => Verify.Silent(Members + member);

    [Fact]
    public Task EndedOnOneBranchOnly_Reports() => Verify.Reports(
        Members + "public void Run(bool again) { if (again) _timer.Dispose(); {|LG2008:_timer = new Timer(Tick, null, 1, 1)|}; }",
        because: "it is ended on another path, but not on this one",
        path: "new Timer(Tick, null, 1, 1)");

    [Fact]
    public Task EndedOnBothBranches_IsSilent() => Verify.Silent(
        Members + "public void Run(bool again) { if (again) _timer.Dispose(); else _timer?.Dispose(); _timer = new Timer(Tick, null, 1, 1); }");

    [Fact]
    public Task MadeInALoop_Reports() => Verify.Reports(
        """
        public sealed class Many
        {
            private Timer _timer;
            public Many() { for (int i = 0; i < 3; i++) {|LG2008:_timer = new Timer(Tick, null, 1, 1)|}; }
            private static void Tick(object state) { }
            public void Dispose() => _timer.Dispose();
        }
        """,
        because: "the loop comes back here");

    [Fact]
    public Task MadeInAConstructor_IsSilent() => Verify.Silent(
        """
        public sealed class One
        {
            private Timer _timer;
            public One() { for (int i = 0; i < 3; i++) { _timer?.Dispose(); _timer = new Timer(Tick, null, 1, 1); } }
            private static void Tick(object state) { }
            public void Dispose() => _timer.Dispose();
        }
        """);

    [Fact]
    public Task CalledAgainOnAKeptObject_Reports() => Verify.Reports(
        """
        public sealed class Poller
        {
            private Timer _timer;
            public void Start() { {|LG2008:_timer = new Timer(Tick, null, 1, 1)|}; }
            private static void Tick(object state) { }
            public void Dispose() => _timer.Dispose();
        }
        public sealed class Screen
        {
            private readonly Poller _poller = new();
            public void Refresh() => _poller.Start();
        }
        """);

    [Fact]
    public Task CalledOnceOnANewObject_IsSilent() => Verify.Silent(
        """
        public sealed class Poller
        {
            private Timer _timer;
            public void Start() { _timer = new Timer(Tick, null, 1, 1); }
            private static void Tick(object state) { }
            public void Dispose() => _timer.Dispose();
        }
        public sealed class Screen
        {
            private Poller _poller;
            public Screen() { _poller = new(); _poller.Start(); }
        }
        """);

    [Fact]
    public Task EventHandler_Reports() => Verify.Reports(
        """
        public sealed class Screen
        {
            private Timer _timer;
            public Screen(FileSystemWatcher watcher) => watcher.Changed += (_, _) => {|LG2008:_timer = new Timer(Tick, null, 1, 1)|};
            private static void Tick(object state) { }
            public void Dispose() => _timer.Dispose();
        }
        """);

    [Fact]
    public Task ReloadSubscription_Reports() => Verify.Reports(
        """
        public sealed class Theme
        {
            private IDisposable _reload;
            public string Colour { get; private set; } = "grey";
            public void Bind(Microsoft.Extensions.Configuration.IConfiguration configuration)
            {
                Colour = configuration["colour"] ?? Colour;
                {|LG2008:_reload = Microsoft.Extensions.Primitives.ChangeToken.OnChange(configuration.GetReloadToken, () => Colour = configuration["colour"] ?? Colour)|};
            }
            public void Dispose() => _reload?.Dispose();
        }
        """);

    [Fact]
    public Task OverrideOfTheFramework_IsSilent() => Verify.Silent(
        """
        public sealed class Service : Microsoft.Extensions.Hosting.IHostedService
        {
            private Timer _timer;
            public Task StartAsync(CancellationToken token) { _timer = new Timer(_ => { }, null, 1, 1); return Task.CompletedTask; }
            public Task StopAsync(CancellationToken token) { _timer?.Dispose(); return Task.CompletedTask; }
        }
        """);

    [Fact]
    public Task HalfWritten_IsSilent() => Verify.SilentOnBrokenCode(Members + "public void Run() { _timer = new Timer(Tick, null, 1, 1); _timer. }");
}
