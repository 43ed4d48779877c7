using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Timeouts.LG3007UnendedTimerAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Timeouts.LG3007UnendedTimerCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Timeouts;

public sealed class LG3007UnendedTimerTests
{
    [Fact]
    public Task Dispose_LeavesTheTimerOut_Reports() => Verify.Reports(
        """
        public sealed class Poller : IDisposable
        {
            private readonly Timer _timer;
            private readonly Stream _stream = Stream.Null;

            public Poller() => _timer = {|LG3007:new Timer(_ => Poll(), null, 0, 1000)|};

            public void Dispose() => _stream.Dispose();

            private void Poll() => _stream.WriteByte(1);
        }
        """,
        because: "'_timer' is never disposed: 'Dispose' leaves it out, and it goes on ticking",
        path: "_timer;");

    [Fact]
    public Task Dispose_EndsTheTimer_IsSilent() => Verify.Silent(
        """
        public sealed class Poller : IDisposable
        {
            private readonly Timer _timer;

            public Poller() => _timer = new Timer(_ => Poll(), null, 0, 1000);

            public void Dispose() => _timer.Dispose();

            private void Poll() => Console.WriteLine();
        }
        """);

    [Fact]
    public Task TypeWithoutAnEnd_Reports() => Verify.Reports(
        """
        public sealed class Poller
        {
            private readonly Timer _timer;

            public Poller() => _timer = {|LG3007:new Timer(_ => Poll(), null, 0, 1000)|};

            private void Poll() => Console.WriteLine();
        }
        """,
        because: "'Poller' offers no way to end it");

    [Fact]
    public Task TypeWithoutAnEnd_OfWhichThereIsOne_IsSilent() => Verify.Silent(
        """
        public sealed class Poller
        {
            public static readonly Poller Instance = new();
            private Timer _timer;

            public void Start() => _timer = new Timer(_ => Poll(), null, 0, 1000);

            private void Poll() => Console.WriteLine();
        }
        """);

    [Fact]
    public Task TimerThatEachStartOverwrites_IsSilent() => Verify.Silent(
        """
        public sealed class Poller
        {
            private Timer _timer;

            public void Start() => _timer = new Timer(_ => Console.WriteLine(), null, 0, 1000);
        }
        """);

    [Fact]
    public Task StaticTimer_IsSilent() => Verify.Silent(
        """
        public sealed class Poller : IDisposable
        {
            private static readonly Timer Clock = new(_ => Console.WriteLine(), null, 0, 1000);

            public void Dispose() => Console.WriteLine(Clock);
        }
        """);

    [Fact]
    public Task TimerThatFiresOnce_IsSilent() => Verify.Silent(
        """
        public sealed class Reminder : IDisposable
        {
            private readonly Timer _timer;

            public Reminder() => _timer = new Timer(_ => Console.WriteLine(), null, 1000, Timeout.Infinite);

            public void Dispose() => Console.WriteLine();
        }
        """);

    [Fact]
    public Task TimerThatGetsItsPeriodLater_Reports() => Verify.Reports(
        """
        public sealed class Poller : IDisposable
        {
            private readonly Timer _timer = {|LG3007:new Timer(_ => Console.WriteLine(), null, Timeout.Infinite, Timeout.Infinite)|};

            public void Start() => _timer.Change(0, 1000);

            public void Dispose() => Console.WriteLine();
        }
        """);

    [Fact]
    public Task TimerThatIsStopped_IsSilent() => Verify.Silent(
        """
        public sealed class Poller : IDisposable
        {
            private readonly Timer _timer = new(_ => Console.WriteLine(), null, 0, 1000);

            public void Dispose() => _timer.Change(Timeout.Infinite, Timeout.Infinite);
        }
        """);

    [Fact]
    public Task TimerOfEvents_IsStartedAndNeverStopped_Reports() => Verify.Reports(
        """
        public sealed class Watch
        {
            private readonly System.Timers.Timer _timer = {|LG3007:new System.Timers.Timer(1000)|};

            public Watch()
            {
                _timer.Elapsed += (_, _) => Console.WriteLine();
                _timer.Start();
            }

            public void Close() => Console.WriteLine();
        }
        """,
        because: "'Close' leaves it out");

    [Fact]
    public Task TimerOfEvents_IsDisabled_IsSilent() => Verify.Silent(
        """
        public sealed class Watch
        {
            private readonly System.Timers.Timer _timer = new System.Timers.Timer(1000);

            public Watch()
            {
                _timer.Elapsed += (_, _) => Console.WriteLine();
                _timer.Start();
            }

            public void Close() => _timer.Enabled = false;
        }
        """);

    [Fact]
    public Task PeriodicTimer_IsLeftOut_Reports() => Verify.Reports(
        """
        public sealed class Beat : IDisposable
        {
            private readonly PeriodicTimer _timer = {|LG3007:new PeriodicTimer(TimeSpan.FromSeconds(1))|};

            public async Task RunAsync()
            {
                while (await _timer.WaitForNextTickAsync())
                    Console.WriteLine();
            }

            public void Dispose() => Console.WriteLine();
        }
        """);

    [Fact]
    public Task TimerThatOthersGet_IsSilent() => Verify.Silent(
        """
        public sealed class Poller : IDisposable
        {
            private readonly List<IDisposable> _owned = new();
            private readonly Timer _timer = new(_ => Console.WriteLine(), null, 0, 1000);

            public Poller() => _owned.Add(_timer);

            public void Dispose() => _owned.ForEach(one => one.Dispose());
        }
        """);

    [Fact]
    public Task DisposedBeforeWhatTheCallbackUses_Reports() => Verify.Reports(
        """
        public sealed class Poller : IDisposable
        {
            private readonly Stream _stream = Stream.Null;
            private readonly Timer _timer;

            public Poller() => _timer = new Timer(_ => Poll(), null, 0, 1000);

            public void Dispose()
            {
                {|LG3007:_timer.Dispose()|};
                _stream.Dispose();
            }

            private void Poll() => _stream.WriteByte(1);
        }
        """,
        because: "'_timer' is disposed without waiting for a callback in flight, which uses '_stream', disposed next",
        path: "_stream.Dispose()");

    [Fact]
    public Task DisposedAndWaitedFor_IsSilent() => Verify.Silent(
        """
        public sealed class Poller : IAsyncDisposable
        {
            private readonly Stream _stream = Stream.Null;
            private readonly Timer _timer;

            public Poller() => _timer = new Timer(_ => Poll(), null, 0, 1000);

            public async ValueTask DisposeAsync()
            {
                await _timer.DisposeAsync();
                _stream.Dispose();
            }

            private void Poll() => _stream.WriteByte(1);
        }
        """);

    [Fact]
    public Task DisposedBeforeWhatTheCallbackDoesNotUse_IsSilent() => Verify.Silent(
        """
        public sealed class Poller : IDisposable
        {
            private readonly Stream _stream = Stream.Null;
            private readonly Timer _timer;

            public Poller() => _timer = new Timer(_ => Poll(), null, 0, 1000);

            public void Dispose()
            {
                _timer.Dispose();
                _stream.Dispose();
            }

            private void Poll() => Console.WriteLine();
        }
        """);

    [Fact]
    public Task CallbackThatCatches_IsSilent() => Verify.Silent(
        """
        public sealed class Poller : IDisposable
        {
            private readonly Stream _stream = Stream.Null;
            private readonly Timer _timer;

            public Poller() => _timer = new Timer(_ => Poll(), null, 0, 1000);

            public void Dispose()
            {
                _timer.Dispose();
                _stream.Dispose();
            }

            private void Poll()
            {
                try
                {
                    _stream.WriteByte(1);
                }
                catch (ObjectDisposedException)
                {
                }
            }
        }
        """);

    [Fact]
    public Task TimerOfATable_IsTakenOut_Reports() => Verify.Reports(
        """
        private readonly Dictionary<int, Timer> _timers = new();

        public void Close(int id) => {|LG3007:_timers.Remove(id)|};

        public void Dispose()
        {
            foreach (var timer in _timers.Values)
                timer.Dispose();
        }
        """,
        because: "'_timers' loses a timer here that nothing has disposed");

    [Fact]
    public Task TimerOfATable_IsTakenOutAndDisposed_IsSilent() => Verify.Silent(
        """
        private readonly Dictionary<int, Timer> _timers = new();

        public void Close(int id)
        {
            if (_timers.Remove(id, out var timer))
                timer.Dispose();
        }

        public void Dispose()
        {
            foreach (var timer in _timers.Values)
                timer.Dispose();
        }
        """);

    [Fact]
    public Task StopThatOnlyForgets_Reports() => Verify.Reports(
        """
        private Timer _timer;

        public void Start()
        {
            if (_timer == null)
                _timer = {|LG3007:new Timer(_ => Console.WriteLine(), null, 0, 1000)|};
        }

        public void Stop() => _timer = null;
        """,
        because: "'Stop' leaves it out");

    [Fact]
    public Task HalfWrittenType_IsSilent() => Verify.SilentOnBrokenCode(
        """
        public sealed class Poller : IDisposable
        {
            private readonly Timer _timer = new(_ => Console.WriteLine(), null, 0, 1000);

            public void Dispose()
            {
                _timer.
            }
        }
        """);
}
