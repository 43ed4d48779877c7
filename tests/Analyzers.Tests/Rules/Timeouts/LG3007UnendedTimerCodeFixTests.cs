using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Timeouts.LG3007UnendedTimerAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Timeouts.LG3007UnendedTimerCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Timeouts;

public sealed class LG3007UnendedTimerCodeFixTests
{
    [Fact]
    public Task LeftOut_IsAddedToDispose() => Verify.Fixes(
        """
        public sealed class Poller : IDisposable
        {
            private readonly Timer _timer = {|LG3007:new Timer(_ => Console.WriteLine(), null, 0, 1000)|};
            private readonly Stream _stream = Stream.Null;

            public void Dispose()
            {
                _stream.Dispose();
            }
        }
        """,
        """
        public sealed class Poller : IDisposable
        {
            private readonly Timer _timer = new Timer(_ => Console.WriteLine(), null, 0, 1000);
            private readonly Stream _stream = Stream.Null;

            public void Dispose()
            {
                _timer?.Dispose();
                _stream.Dispose();
            }
        }
        """,
        equivalenceKey: "LG3007_DisposeWithOwner");

    [Fact]
    public Task TypeWithoutAnEnd_GetsOne() => Verify.Fixes(
        """
        public sealed class Poller
        {
            private readonly Timer _timer;

            public Poller() => _timer = {|LG3007:new Timer(_ => Console.WriteLine(), null, 0, 1000)|};
        }
        """,
        """
        public sealed class Poller : IDisposable
        {
            private readonly Timer _timer;

            public Poller() => _timer = new Timer(_ => Console.WriteLine(), null, 0, 1000);

            public void Dispose() => _timer?.Dispose();
        }
        """,
        equivalenceKey: "LG3007_DisposeWithOwner");

    [Fact]
    public Task CallbackInFlight_IsWaitedFor() => Verify.Fixes(
        """
        public sealed class Poller : IAsyncDisposable
        {
            private readonly Stream _stream = Stream.Null;
            private readonly Timer _timer;

            public Poller() => _timer = new Timer(_ => _stream.WriteByte(1), null, 0, 1000);

            public async ValueTask DisposeAsync()
            {
                {|LG3007:_timer.Dispose()|};
                await _stream.DisposeAsync();
            }
        }
        """,
        """
        public sealed class Poller : IAsyncDisposable
        {
            private readonly Stream _stream = Stream.Null;
            private readonly Timer _timer;

            public Poller() => _timer = new Timer(_ => _stream.WriteByte(1), null, 0, 1000);

            public async ValueTask DisposeAsync()
            {
                await _timer.DisposeAsync();
                await _stream.DisposeAsync();
            }
        }
        """,
        equivalenceKey: "LG3007_AwaitDisposal");

    [Fact]
    public Task CallbackInFlight_InAMethodThatCannotWait_IsLeftToTheAuthor() => Verify.OffersNoFix(
        """
        public sealed class Poller : IDisposable
        {
            private readonly Stream _stream = Stream.Null;
            private readonly Timer _timer;

            public Poller() => _timer = new Timer(_ => _stream.WriteByte(1), null, 0, 1000);

            public void Dispose()
            {
                {|LG3007:_timer.Dispose()|};
                _stream.Dispose();
            }
        }
        """);
}
