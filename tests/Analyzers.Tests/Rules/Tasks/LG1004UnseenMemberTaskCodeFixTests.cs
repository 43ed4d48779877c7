using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Tasks.LG1004UnseenMemberTaskAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Tasks.LG1004UnseenMemberTaskCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Tasks;

public sealed class LG1004UnseenMemberTaskCodeFixTests
{
    [Fact]
    public Task WithDisposeAsync_ItIsAwaitedThere() => Verify.Fixes(
        """
        public sealed class Index : IAsyncDisposable
        {
            private readonly CancellationTokenSource _stop = new();
            private readonly Task _building;

            public Index(Func<CancellationToken, Task> build) => _building = {|LG1004:build(_stop.Token)|};

            public async ValueTask DisposeAsync()
            {
                await _stop.CancelAsync();
            }
        }
        """,
        """
        public sealed class Index : IAsyncDisposable
        {
            private readonly CancellationTokenSource _stop = new();
            private readonly Task _building;

            public Index(Func<CancellationToken, Task> build) => _building = build(_stop.Token);

            public async ValueTask DisposeAsync()
            {
                await _stop.CancelAsync();
                if (_building is not null)
                    await _building;
            }
        }
        """);

    [Fact]
    public Task WithoutAnAsyncEnd_HasNoOffer() => Verify.OffersNoFix(
        """
        public sealed class Index
        {
            private Task _building;

            public void Start(Func<Task> build) => _building = {|LG1004:build()|};
        }
        """);
}
