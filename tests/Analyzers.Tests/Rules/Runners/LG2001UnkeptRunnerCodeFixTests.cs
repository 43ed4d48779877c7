using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Runners.LG2001UnkeptRunnerAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Runners.LG2001UnkeptRunnerCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Runners;

public sealed class LG2001UnkeptRunnerCodeFixTests
{
    [Fact]
    public Task InATypeThatIsNotDisposable_ItBecomesSo() => Verify.Fixes(
        """
        public sealed class Poller
        {
            public void Begin()
            {
                // every second
                var ticks = {|LG2001:new Timer(_ => Console.WriteLine("tick"), null, 0, 1000)|};
            }
        }
        """,
        """
        public sealed class Poller : IDisposable
        {
            private Timer _ticks;

            public void Begin()
            {
                // every second
                _ticks?.Dispose();
                _ticks = new Timer(_ => Console.WriteLine("tick"), null, 0, 1000);
            }

            public void Dispose() => _ticks?.Dispose();
        }
        """);

    [Fact]
    public Task InADisposableType_DisposeEndsIt() => Verify.Fixes(
        """
        #nullable enable
        public sealed class Poller : IDisposable
        {
            private readonly Stream _log;

            public Poller(Stream log)
            {
                _log = log;
                {|LG2001:new Timer(_ => Console.WriteLine("tick"), null, 0, 1000)|};
            }

            public void Dispose()
            {
                _log.Dispose();
            }
        }
        """,
        """
        #nullable enable
        public sealed class Poller : IDisposable
        {
            private readonly Stream _log;
            private Timer? _timer;

            public Poller(Stream log)
            {
                _log = log;
                _timer = new Timer(_ => Console.WriteLine("tick"), null, 0, 1000);
            }

            public void Dispose()
            {
                _timer?.Dispose();
                _log.Dispose();
            }
        }
        """);

    [Fact]
    public Task UsedAfterItsCreation_TheUsesGoToTheField() => Verify.Fixes(
        """
        public sealed class Folder : IDisposable
        {
            public void Watch(string path)
            {
                using var watcher = {|LG2001:new FileSystemWatcher(path)|};
                watcher.Changed += (_, change) => Console.WriteLine(change.Name);
                watcher.EnableRaisingEvents = true;
            }

            public void Dispose() => Console.WriteLine("closed");
        }
        """,
        """
        public sealed class Folder : IDisposable
        {
            private FileSystemWatcher _watcher;

            public void Watch(string path)
            {
                _watcher?.Dispose();
                _watcher = new FileSystemWatcher(path);
                _watcher.Changed += (_, change) => Console.WriteLine(change.Name);
                _watcher.EnableRaisingEvents = true;
            }

            public void Dispose()
            {
                _watcher?.Dispose();
                Console.WriteLine("closed");
            }
        }
        """);

    [Fact]
    public Task WithTheDisposePattern_TheDisposingBranchEndsIt() => Verify.Fixes(
        """
        public class Poller : IDisposable
        {
            private Stream _log;

            public void Begin()
            {
                var ticks = {|LG2001:new Timer(_ => Console.WriteLine("tick"), null, 0, 1000)|};
            }

            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            protected virtual void Dispose(bool disposing)
            {
                if (disposing)
                {
                    _log?.Dispose();
                }
            }
        }
        """,
        """
        public class Poller : IDisposable
        {
            private Stream _log;
            private Timer _ticks;

            public void Begin()
            {
                _ticks?.Dispose();
                _ticks = new Timer(_ => Console.WriteLine("tick"), null, 0, 1000);
            }

            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            protected virtual void Dispose(bool disposing)
            {
                if (disposing)
                {
                    _ticks?.Dispose();
                    _log?.Dispose();
                }
            }
        }
        """);

    [Fact]
    public Task WithABaseList_TheInterfaceIsAdded() => Verify.Fixes(
        """
        public interface IPoller;
        /// <summary>Polls.</summary>
        public class Poller<T> : IPoller
            where T : class
        {
            public void Begin()
            {
                _ = {|LG2001:new Timer(_ => Console.WriteLine("tick"), null, 0, 1000)|};
            }
        }
        """,
        """
        public interface IPoller;
        /// <summary>Polls.</summary>
        public class Poller<T> : IPoller, IDisposable
            where T : class
        {
            private Timer _timer;

            public void Begin()
            {
                _timer?.Dispose();
                _timer = new Timer(_ => Console.WriteLine("tick"), null, 0, 1000);
            }

            /// <inheritdoc/>
            public void Dispose() => _timer?.Dispose();
        }
        """);

    [Theory]
    [InlineData("public sealed class Poller { public static void Begin() { var t = {|LG2001:new Timer(_ => Console.WriteLine(), null, 0, 1000)|}; } }")]
    [InlineData("public sealed class Poller { public void Begin(int[] all) { foreach (var one in all) { _ = {|LG2001:new Timer(_ => Console.WriteLine(), null, 0, one)|}; } } }")]
    [InlineData("public struct Poller { public void Begin() { var t = {|LG2001:new Timer(_ => Console.WriteLine(), null, 0, 1000)|}; } }")]
    [InlineData("public class Poller { public void Begin() { var t = {|LG2001:new Timer(_ => Console.WriteLine(), null, 0, 1000)|}; } } public sealed class Fast : Poller;")]
    [InlineData("public class Poller : MemoryStream { public void Begin() { var t = {|LG2001:new Timer(_ => Console.WriteLine(), null, 0, 1000)|}; } }")]
    public Task WhereTheTypeCannotOwnIt_NothingIsOffered(string program) => Verify.OffersNoFix(program);
}
