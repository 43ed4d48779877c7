using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<LifetimeGuard.Analyzers.Rules.Tasks.LG1001DroppedTaskAnalyzer>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Tasks;

public sealed class LG1001DroppedTaskTests
{
    [Fact]
    public Task CalledAsStatement_InVoidMethod_Reports() => Verify.Reports("""
        Task SaveAsync() => Task.CompletedTask;
        void Run() { {|LG1001:SaveAsync()|}; }
        """, because: "nobody awaits it");

    [Fact]
    public Task Awaited_IsSilent() => Verify.Silent("""
        Task SaveAsync() => Task.CompletedTask;
        async Task Run() { await SaveAsync(); }
        """);

    [Fact]
    public Task HalfWritten_IsSilent() => Verify.SilentOnBrokenCode("""
        void Run() { SaveAsync(; }
        """);
}
