using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Shutdown.LG5008LeftOutWorkAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Shutdown.LG5008LeftOutWorkCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Shutdown;

public sealed class LG5008LeftOutWorkTests
{
    [Fact]
    public Task Dispose_LeavesTheWatcherOut_Reports() => Verify.Reports(
        """
        public sealed class Inbox : IDisposable
        {
            private readonly FileSystemWatcher _watcher = {|LG5008:new FileSystemWatcher("in")|};
            private readonly Stream _log = Stream.Null;

            public void Open() => _watcher.EnableRaisingEvents = true;

            public void Dispose() => _log.Dispose();
        }
        """,
        because: "'_watcher': 'Dispose' leaves it out: it goes on when nobody needs the object any more",
        path: "_watcher");

    [Fact]
    public Task Dispose_EndsTheWatcher_IsSilent() => Verify.Silent(
        """
        public sealed class Inbox : IDisposable
        {
            private readonly FileSystemWatcher _watcher = new FileSystemWatcher("in");
            private readonly Stream _log = Stream.Null;

            public void Open() => _watcher.EnableRaisingEvents = true;

            public void Dispose()
            {
                _watcher.Dispose();
                _log.Dispose();
            }
        }
        """);

    [Fact]
    public Task Watcher_IsInjected_IsSilent() => Verify.Silent(
        """
        public sealed class Inbox(FileSystemWatcher watcher) : IDisposable
        {
            private readonly FileSystemWatcher _watcher = watcher;
            private readonly Stream _log = Stream.Null;

            public void Open() => _watcher.EnableRaisingEvents = true;

            public void Dispose() => _log.Dispose();
        }
        """);

    [Fact]
    public Task Watcher_IsHandedToSomebody_IsSilent() => Verify.Silent(
        """
        public sealed class Inbox : IDisposable
        {
            private readonly FileSystemWatcher _watcher = new FileSystemWatcher("in");
            private readonly Stream _log = Stream.Null;

            public Inbox(ICollection<IDisposable> owner) => owner.Add(_watcher);

            public void Dispose() => _log.Dispose();
        }
        """);

    [Fact]
    public Task LinkedSource_IsOnlyCancelled_Reports() => Verify.Reports(
        """
        public sealed class Session : IDisposable
        {
            private readonly CancellationTokenSource _stop;

            public Session(CancellationToken application) => _stop = {|LG5008:CancellationTokenSource.CreateLinkedTokenSource(application)|};

            public void Dispose() => _stop.Cancel();
        }
        """,
        because: "the tokens that it is linked to keep it");

    [Fact]
    public Task LinkedSource_IsDisposed_IsSilent() => Verify.Silent(
        """
        public sealed class Session : IDisposable
        {
            private readonly CancellationTokenSource _stop;

            public Session(CancellationToken application) => _stop = CancellationTokenSource.CreateLinkedTokenSource(application);

            public void Dispose()
            {
                _stop.Cancel();
                _stop.Dispose();
            }
        }
        """);

    [Fact]
    public Task PlainSource_IsNeverCancelled_Reports() => Verify.Reports(
        """
        public sealed class Pump : IDisposable
        {
            private readonly CancellationTokenSource _stop = {|LG5008:new()|};
            private readonly Stream _log = Stream.Null;
            private Task _loop;

            public void Start() => _loop = LoopAsync(_stop.Token);

            public void Dispose() => _log.Dispose();

            private static Task LoopAsync(CancellationToken token) => Task.Delay(-1, token);
        }
        """,
        because: "the work that has its token is never told");

    [Fact]
    public Task PlainSource_IsCancelled_IsSilent() => Verify.Silent(
        """
        public sealed class Pump : IDisposable
        {
            private readonly CancellationTokenSource _stop = new();
            private Task _loop;

            public void Start() => _loop = LoopAsync(_stop.Token);

            public void Dispose() => _stop.Cancel();

            private static Task LoopAsync(CancellationToken token) => Task.Delay(-1, token);
        }
        """);

    private const string Shapes = """
        public sealed class TransfersOwnershipAttribute : Attribute;
        public abstract class Window : IDisposable
        {
            public void Dispose() => Dispose(true);
            protected virtual void Dispose(bool disposing) { }
        }

        """;

    [Theory]
    [InlineData("public sealed class Inbox : IAsyncDisposable { readonly FileSystemWatcher _watcher = {|LG5008:new(\"in\")|}; readonly Stream _log = Stream.Null; public ValueTask DisposeAsync() => DisposeAsyncCore(); ValueTask DisposeAsyncCore() => _log.DisposeAsync(); }")]
    [InlineData("public struct Inbox : IDisposable { FileSystemWatcher _watcher; Stream _log; public Inbox(string path) { _watcher = {|LG5008:new FileSystemWatcher(path)|}; _log = Stream.Null; } public void Dispose() => _log.Dispose(); }")]
    [InlineData("public sealed record Inbox(string Path) : IDisposable { readonly FileSystemWatcher _watcher = {|LG5008:new(\"in\")|}; readonly Stream _log = Stream.Null; public void Dispose() => _log.Dispose(); }")]
    [InlineData("public sealed class Inbox : Window { readonly FileSystemWatcher _watcher = {|LG5008:new(\"in\")|}; readonly Stream _log = Stream.Null; protected override void Dispose(bool disposing) { _log.Dispose(); base.Dispose(disposing); } }")]
    [InlineData("public sealed class Inbox([TransfersOwnership] FileSystemWatcher watcher) : IDisposable { readonly FileSystemWatcher _watcher = {|LG5008:watcher|}; readonly Stream _log = Stream.Null; public void Dispose() => _log.Dispose(); }")]
    [InlineData("public sealed class Inbox : IDisposable { readonly FileSystemWatcher _watcher; readonly Stream _log = Stream.Null; public Inbox([TransfersOwnership] FileSystemWatcher watcher) { _watcher = {|LG5008:watcher|}; } public void Dispose() => _log.Dispose(); }")]
    [InlineData("public sealed class InboxFixture { FileSystemWatcher _watcher; [Obsolete] public void Setup() => _watcher = {|LG5008:new FileSystemWatcher(\"in\")|}; public void TearDown() { } }")]
    public Task OwnerOfAnyShape_LeavesItOut_Reports(string owner) => Verify.Reports(Shapes + owner);

    [Theory]
    [InlineData("public sealed class Inbox : IAsyncDisposable { readonly FileSystemWatcher _watcher = new(\"in\"); readonly Stream _log = Stream.Null; public async ValueTask DisposeAsync() => await DisposeAsyncCore(); async ValueTask DisposeAsyncCore() { _watcher.Dispose(); await _log.DisposeAsync(); } }")]
    [InlineData("public struct Inbox : IDisposable { FileSystemWatcher _watcher; public Inbox(string path) => _watcher = new FileSystemWatcher(path); public void Dispose() => _watcher.Dispose(); }")]
    [InlineData("public sealed record Inbox(string Path) : IDisposable { readonly FileSystemWatcher _watcher = new(\"in\"); public void Dispose() => _watcher.Dispose(); }")]
    [InlineData("public sealed class Inbox : Window { readonly FileSystemWatcher _watcher = new(\"in\"); protected override void Dispose(bool disposing) { _watcher.Dispose(); base.Dispose(disposing); } }")]
    [InlineData("public sealed class Inbox([TransfersOwnership] FileSystemWatcher watcher) : IDisposable { readonly FileSystemWatcher _watcher = watcher; public void Dispose() => _watcher.Dispose(); }")]
    [InlineData("public sealed class Inbox(FileSystemWatcher watcher) : IDisposable { readonly FileSystemWatcher _watcher = watcher; readonly Stream _log = Stream.Null; public void Dispose() => _log.Dispose(); }")]
    [InlineData("public sealed class InboxFixture { FileSystemWatcher _watcher; public void Setup() => _watcher = new FileSystemWatcher(\"in\"); public void TearDown() => _watcher.Dispose(); }")]
    public Task OwnerOfAnyShape_EndsIt_IsSilent(string owner) => Verify.Silent(Shapes + owner);

    [Fact]
    public Task PlainSource_TokenIsGivenToCallersOnly_IsSilent() => Verify.Silent(
        """
        public sealed class Lifetime : IDisposable
        {
            private readonly CancellationTokenSource _started = new();
            private readonly Stream _log = Stream.Null;

            public CancellationToken Started => _started.Token;

            public void Dispose() => _log.Dispose();
        }
        """);

    [Fact]
    public Task LinkedSource_NobodyOfTheTypeCancelsIt_Reports() => Verify.Reports(WithLinkedSource("token", "{|LG5008:_both.Dispose()|}"));

    [Fact]
    public Task LinkedSource_TheOneThatItIsLinkedToIsCancelled_IsSilent() => Verify.Silent(WithLinkedSource("_stop.Token, token", "_both.Dispose()"));

    private static string WithLinkedSource(string links, string disposal) =>
        $$"""
        public sealed class Pump : IDisposable
        {
            private readonly CancellationTokenSource _stop = new(), _both;
            private readonly Task _loop;

            public Pump(CancellationToken token)
            {
                _both = CancellationTokenSource.CreateLinkedTokenSource({{links}});
                _loop = LoopAsync(_both.Token);
            }

            public void Dispose()
            {
                _stop.Cancel();
                _stop.Dispose();
                {{disposal}};
            }

            private static Task LoopAsync(CancellationToken token) => Task.Delay(-1, token);
        }
        """;

    [Fact]
    public Task Task_IsDisposedAndNobodyHasWaitedForIt_Reports() => Verify.Reports(WithTask("{|LG5008:_loop.Dispose()|}"), because: "to dispose a task that runs throws");

    [Theory]
    [InlineData("_loop.Wait(); _loop.Dispose()")]
    [InlineData("if (_loop.IsCompleted) _loop.Dispose()")]
    public Task Task_HasEndedBeforeItIsDisposed_IsSilent(string disposal) => Verify.Silent(WithTask(disposal));

    private static string WithTask(string disposal) =>
        $$"""
        public sealed class Pump : IDisposable
        {
            private readonly CancellationTokenSource _stop = new();
            private readonly Task _loop;

            public Pump() => _loop = Task.Delay(-1, _stop.Token);

            public void Dispose()
            {
                _stop.Cancel();
                {{disposal}};
                _stop.Dispose();
            }
        }
        """;

    [Fact]
    public Task Source_IsDisposedAndNeverCancelled_Reports() => Verify.Reports(
        """
        public sealed class Pump : IDisposable
        {
            private readonly CancellationTokenSource _stop = new();
            private Task _loop;

            public void Start() => _loop = LoopAsync(_stop.Token);

            public void Dispose() => {|LG5008:_stop.Dispose()|};

            private static Task LoopAsync(CancellationToken token) => Task.Delay(-1, token);
        }
        """,
        because: "'_stop': is disposed and was never cancelled",
        path: "_stop");

    [Fact]
    public Task Source_IsCancelledAndDisposed_IsSilent() => Verify.Silent(
        """
        public sealed class Pump : IDisposable
        {
            private readonly CancellationTokenSource _stop = new();
            private Task _loop;

            public void Start() => _loop = LoopAsync(_stop.Token);

            public void Dispose()
            {
                _stop.Cancel();
                _stop.Dispose();
            }

            private static Task LoopAsync(CancellationToken token) => Task.Delay(-1, token);
        }
        """);

    [Fact]
    public Task AsyncWay_LeavesOutWhatTheOtherDisposes_Reports() => Verify.Reports(
        """
        public sealed class Store : IDisposable, IAsyncDisposable
        {
            private readonly Stream _data = new MemoryStream();
            private readonly Stream _index = {|LG5008:new MemoryStream()|};

            public void Dispose()
            {
                _data.Dispose();
                _index.Dispose();
            }

            public async ValueTask DisposeAsync() => await _data.DisposeAsync();
        }
        """,
        because: "'DisposeAsync' leaves it out, although 'Dispose' disposes it",
        path: "DisposeAsync");

    [Fact]
    public Task BothWays_DisposeTheSame_IsSilent() => Verify.Silent(
        """
        public sealed class Store : IDisposable, IAsyncDisposable
        {
            private readonly Stream _data = new MemoryStream();
            private readonly Stream _index = new MemoryStream();

            public void Dispose()
            {
                _data.Dispose();
                _index.Dispose();
            }

            public async ValueTask DisposeAsync()
            {
                await _data.DisposeAsync();
                await _index.DisposeAsync();
            }
        }
        """);

    [Fact]
    public Task Stop_EmptiesTheListFirst_Reports() => Verify.Reports(
        """
        public sealed class Hub : IDisposable
        {
            private readonly List<Stream> _open = new();

            public void Add(Stream stream) => _open.Add(stream);

            public void Stop()
            {
                foreach (var stream in _open)
                    stream.Flush();
                {|LG5008:_open.Clear()|};
            }

            public void Dispose()
            {
                foreach (var stream in _open)
                    stream.Dispose();
            }
        }
        """,
        because: "is emptied here before its elements are disposed");

    [Fact]
    public Task Stop_DisposesWhatItEmpties_IsSilent() => Verify.Silent(
        """
        public sealed class Hub : IDisposable
        {
            private readonly List<Stream> _open = new();

            public void Add(Stream stream) => _open.Add(stream);

            public void Stop()
            {
                foreach (var stream in _open)
                    stream.Dispose();
                _open.Clear();
            }

            public void Dispose()
            {
                foreach (var stream in _open)
                    stream.Dispose();
            }
        }
        """);

    [Fact]
    public Task HalfWrittenDispose_IsSilent() => Verify.SilentOnBrokenCode(
        """
        public sealed class Inbox : IDisposable
        {
            private readonly FileSystemWatcher _watcher = new FileSystemWatcher("in");

            public void Dispose() { _watcher.
        }
        """);

    [Fact]
    public Task Fix_DisposesWhatWasHandedOver() => Verify.Fixes(
        """
        public sealed class TransfersOwnershipAttribute : Attribute;
        public sealed class Inbox([TransfersOwnership] FileSystemWatcher watcher) : IDisposable
        {
            private readonly FileSystemWatcher _watcher = {|LG5008:watcher|};
            private readonly Stream _log = Stream.Null;

            public void Dispose()
            {
                _log.Dispose();
            }
        }
        """,
        """
        public sealed class TransfersOwnershipAttribute : Attribute;
        public sealed class Inbox([TransfersOwnership] FileSystemWatcher watcher) : IDisposable
        {
            private readonly FileSystemWatcher _watcher = watcher;
            private readonly Stream _log = Stream.Null;

            public void Dispose()
            {
                _watcher?.Dispose();
                _log.Dispose();
            }
        }
        """);

    [Fact]
    public Task Fix_CancelsBeforeItDisposes() => Verify.Fixes(
        """
        public sealed class Pump : IDisposable
        {
            private readonly CancellationTokenSource _stop = new();
            private Task _loop;

            public void Start() => _loop = LoopAsync(_stop.Token);

            public void Dispose()
            {
                {|LG5008:_stop.Dispose()|};
            }

            private static Task LoopAsync(CancellationToken token) => Task.Delay(-1, token);
        }
        """,
        """
        public sealed class Pump : IDisposable
        {
            private readonly CancellationTokenSource _stop = new();
            private Task _loop;

            public void Start() => _loop = LoopAsync(_stop.Token);

            public void Dispose()
            {
                _stop.Cancel();
                _stop.Dispose();
            }

            private static Task LoopAsync(CancellationToken token) => Task.Delay(-1, token);
        }
        """);
}
