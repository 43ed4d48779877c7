using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Shutdown.LG5009UnendableWorkAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Shutdown.LG5009UnendableWorkCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Shutdown;

public sealed class LG5009UnendableWorkTests
{
    [Fact]
    public Task TypeWithoutAnEnd_OwnsAWatcher_Reports() => Verify.Reports(
        """
        public sealed class Inbox
        {
            private readonly FileSystemWatcher _watcher = {|LG5009:new FileSystemWatcher("in")|};

            public void Open() => _watcher.EnableRaisingEvents = true;
        }
        """,
        because: "'Inbox' offers no way to end it",
        path: "_watcher");

    [Fact]
    public Task TypeWithAnEnd_IsSilent() => Verify.Silent(
        """
        public sealed class Inbox : IDisposable
        {
            private readonly FileSystemWatcher _watcher = new FileSystemWatcher("in");

            public void Open() => _watcher.EnableRaisingEvents = true;

            public void Dispose() => _watcher.Dispose();
        }
        """);

    [Fact]
    public Task TypeWithoutAnEnd_OwnsALinkedSource_Reports() => Verify.Reports(
        """
        public sealed class Session
        {
            private readonly CancellationTokenSource _stop;

            public Session(CancellationToken application) => _stop = {|LG5009:CancellationTokenSource.CreateLinkedTokenSource(application)|};

            public CancellationToken Ended => _stop.Token;
        }
        """,
        because: "the tokens that it is linked to keep it, and 'Session' offers no way to end it");

    [Fact]
    public Task TypeWithoutAnEnd_OwnsAPlainSource_IsSilent() => Verify.Silent(
        """
        public sealed class Session
        {
            private readonly CancellationTokenSource _stop = new();

            public CancellationToken Ended => _stop.Token;
        }
        """);

    [Fact]
    public Task OneObjectForTheProcess_IsSilent() => Verify.Silent(
        """
        public sealed class Inbox
        {
            public static readonly Inbox Instance = new();
            private readonly FileSystemWatcher _watcher = new FileSystemWatcher("in");

            public void Open() => _watcher.EnableRaisingEvents = true;
        }
        """);

    [Fact]
    public Task StaticField_IsSilent() => Verify.Silent(
        """
        public sealed class Inbox
        {
            private static readonly FileSystemWatcher Watcher = new FileSystemWatcher("in");

            public void Open() => Watcher.EnableRaisingEvents = true;
        }
        """);

    [Fact]
    public Task Watcher_IsInjected_IsSilent() => Verify.Silent(
        """
        public sealed class Inbox(FileSystemWatcher watcher)
        {
            private readonly FileSystemWatcher _watcher = watcher;

            public void Open() => _watcher.EnableRaisingEvents = true;
        }
        """);

    [Fact]
    public Task HalfWrittenType_IsSilent() => Verify.SilentOnBrokenCode(
        """
        public sealed class Inbox : IDispo
        {
            private readonly FileSystemWatcher _watcher = new FileSystemWatcher("in");
        }
        """);

    [Fact]
    public Task Fix_GivesTheTypeADispose() => Verify.Fixes(
        """
        public sealed class Inbox
        {
            private readonly FileSystemWatcher _watcher = {|LG5009:new FileSystemWatcher("in")|};

            public void Open() => _watcher.EnableRaisingEvents = true;
        }
        """,
        """
        public sealed class Inbox : IDisposable
        {
            private readonly FileSystemWatcher _watcher = new FileSystemWatcher("in");

            public void Open() => _watcher.EnableRaisingEvents = true;

            public void Dispose() => _watcher?.Dispose();
        }
        """);
}
