using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Shutdown.LG5007SkippedStepAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Shutdown.LG5007SkippedStepCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Shutdown;

public sealed class LG5007SkippedStepCodeFixTests
{
    [Fact]
    public Task StepsThatFollow_RunInAFinally() => Verify.Fixes(
        """
        public event EventHandler Closed;
        private readonly SemaphoreSlim _gate;
        private readonly Timer _timer;

        public void Dispose()
        {
            // tell everybody
            {|LG5007:Closed?.Invoke(this, EventArgs.Empty)|};

            // and go
            _gate.Dispose();
            _timer.Dispose();
        }
        """,
        """
        public event EventHandler Closed;
        private readonly SemaphoreSlim _gate;
        private readonly Timer _timer;

        public void Dispose()
        {
            // tell everybody
            try
            {
                Closed?.Invoke(this, EventArgs.Empty);
            }
            finally
            {
                // and go
                _gate.Dispose();
                _timer.Dispose();
            }
        }
        """);

    [Fact]
    public Task ConditionalStep_IsIsolatedWhole() => Verify.Fixes(
        """
        private readonly Stream _stream;
        private readonly Timer _timer;

        public async Task CloseAsync()
        {
            if (_stream is not null)
                {|LG5007:await _stream.FlushAsync()|};
            await _timer.DisposeAsync();
        }
        """,
        """
        private readonly Stream _stream;
        private readonly Timer _timer;

        public async Task CloseAsync()
        {
            try
            {
                if (_stream is not null)
                    await _stream.FlushAsync();
            }
            finally
            {
                await _timer.DisposeAsync();
            }
        }
        """);

    [Fact]
    public Task Loop_IsTheAuthorsDecision() => Verify.OffersNoFix(
        """
        private readonly List<Process> _children = new();

        public void Dispose()
        {
            foreach (var child in _children)
                {|LG5007:child.Kill()|};
        }
        """);

    [Fact]
    public Task ResultThatIsUsedLater_IsNotMovedAway() => Verify.OffersNoFix(
        """
        private readonly Func<int> _count;
        private readonly Timer _timer;

        public Subject(Func<int> count) => _count = count;

        public void Close()
        {
            int left = {|LG5007:_count()|};
            _timer.Dispose();
            Console.WriteLine(left);
        }
        """);
}
