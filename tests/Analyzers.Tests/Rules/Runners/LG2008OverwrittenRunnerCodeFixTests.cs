using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Runners.LG2008OverwrittenRunnerAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Runners.LG2008OverwrittenRunnerCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Runners;

public sealed class LG2008OverwrittenRunnerCodeFixTests
{
    [Fact]
    public Task Timer_IsDisposedFirst() => Verify.Fixes(
        """
        public sealed class Poller
        {
            private Timer _timer;

            public void Start()
            {
                // every second
                {|LG2008:_timer = new Timer(_ => Console.WriteLine(), null, 0, 1000)|};
            }

            public void Dispose() => _timer?.Dispose();
        }
        """,
        """
        public sealed class Poller
        {
            private Timer _timer;

            public void Start()
            {
                // every second
                _timer?.Dispose();
                _timer = new Timer(_ => Console.WriteLine(), null, 0, 1000);
            }

            public void Dispose() => _timer?.Dispose();
        }
        """);

    [Fact]
    public Task Source_IsCancelledAndDisposedFirst() => Verify.Fixes(
        """
        public sealed class Search
        {
            private CancellationTokenSource _stop;

            public CancellationToken Type()
            {
                {|LG2008:_stop = new CancellationTokenSource()|};
                return _stop.Token;
            }
        }
        """,
        """
        public sealed class Search
        {
            private CancellationTokenSource _stop;

            public CancellationToken Type()
            {
                _stop?.Cancel();
                _stop?.Dispose();
                _stop = new CancellationTokenSource();
                return _stop.Token;
            }
        }
        """);

    [Fact]
    public Task Registration_IsDisposedFirst() => Verify.Fixes(
        """
        public sealed class Listener
        {
            private CancellationTokenRegistration _registration;

            public void Listen(CancellationToken token)
            {
                {|LG2008:_registration = token.Register(() => Console.WriteLine())|};
            }
        }
        """,
        """
        public sealed class Listener
        {
            private CancellationTokenRegistration _registration;

            public void Listen(CancellationToken token)
            {
                _registration.Dispose();
                _registration = token.Register(() => Console.WriteLine());
            }
        }
        """);

    [Fact]
    public Task AsyncDisposable_IsAwaitedFirst() => Verify.Fixes(
        """
        public sealed class Ticker : IAsyncDisposable
        {
            private readonly Timer _timer;

            public Ticker() => _timer = new Timer(_ => { }, null, 1, 1);

            public ValueTask DisposeAsync() => _timer.DisposeAsync();
        }

        public sealed class Screen
        {
            private Ticker _ticker;

            public async Task ShowAsync()
            {
                await Task.Yield();
                {|LG2008:_ticker = new Ticker()|};
            }
        }
        """,
        """
        public sealed class Ticker : IAsyncDisposable
        {
            private readonly Timer _timer;

            public Ticker() => _timer = new Timer(_ => { }, null, 1, 1);

            public ValueTask DisposeAsync() => _timer.DisposeAsync();
        }

        public sealed class Screen
        {
            private Ticker _ticker;

            public async Task ShowAsync()
            {
                await Task.Yield();
                if (_ticker is not null)
                    await _ticker.DisposeAsync();
                _ticker = new Ticker();
            }
        }
        """);

    [Fact]
    public Task ChildProcess_HasNoOffer() => Verify.OffersNoFix(
        """
        public sealed class Tool
        {
            private Process _child;

            public void Run()
            {
                {|LG2008:_child = Process.Start("tool")|};
            }
        }
        """);
}
