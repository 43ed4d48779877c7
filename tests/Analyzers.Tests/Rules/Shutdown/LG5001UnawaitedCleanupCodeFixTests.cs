using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Shutdown.LG5001UnawaitedCleanupAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Shutdown.LG5001UnawaitedCleanupCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Shutdown;

public sealed class LG5001UnawaitedCleanupCodeFixTests
{
    [Fact]
    public Task DroppedInDisposeAsync_IsAwaited() => Verify.Fixes(
        """
        public sealed class Session(Func<Task> closeAsync) : IAsyncDisposable
        {
            public ValueTask DisposeAsync()
            {
                {|LG5001:closeAsync()|};
                return ValueTask.CompletedTask;
            }
        }
        """,
        """
        public sealed class Session(Func<Task> closeAsync) : IAsyncDisposable
        {
            public async ValueTask DisposeAsync()
            {
                await closeAsync();
            }
        }
        """);

    [Fact]
    public Task DiscardedInStop_IsAwaited() => Verify.Fixes(
        """
        public interface IPart { Task StopAsync(); Task<int> FlushAsync(); }

        public sealed class Parts(List<IPart> parts)
        {
            public async Task StopAsync()
            {
                foreach (var part in parts)
                {
                    _ = {|LG5001:part.FlushAsync()|}; // what is left
                    _ = {|LG5001:part.StopAsync()|};
                }

                await Task.Yield();
            }
        }
        """,
        """
        public interface IPart { Task StopAsync(); Task<int> FlushAsync(); }

        public sealed class Parts(List<IPart> parts)
        {
            public async Task StopAsync()
            {
                foreach (var part in parts)
                {
                    await part.FlushAsync(); // what is left
                    await part.StopAsync();
                }

                await Task.Yield();
            }
        }
        """);

    [Fact]
    public Task LastThingStopDoes_CanBeReturned() => Verify.Fixes(
        """
        public interface IPart { Task StopAsync(); }

        public sealed class Host(IPart part)
        {
            public Task StopAsync()
            {
                Console.WriteLine("stopping");
                {|LG5001:part.StopAsync()|};
                return Task.CompletedTask;
            }
        }
        """,
        """
        public interface IPart { Task StopAsync(); }

        public sealed class Host(IPart part)
        {
            public Task StopAsync()
            {
                Console.WriteLine("stopping");
                return part.StopAsync();
            }
        }
        """,
        equivalenceKey: "LG5001_Return");

    [Theory]
    [InlineData("public void Dispose() { {|LG5001:part.StopAsync()|}; }")]
    [InlineData("public async Task StopAsync() { lock (part) { _ = {|LG5001:part.StopAsync()|}; } await Task.Yield(); }")]
    public Task WhereNothingCanBeAwaited_NothingIsOffered(string member) => Verify.OffersNoFix($$"""
        public interface IPart { Task StopAsync(); }

        public sealed class Host(IPart part)
        {
            {{member}}
        }
        """);
}
