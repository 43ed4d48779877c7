using LifetimeGuard.Analyzers.Tests.Verification;
using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<LifetimeGuard.Analyzers.Rules.Timeouts.LG3009UnregisteredThreadAnalyzer>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Timeouts;

public sealed class LG3009UnregisteredThreadTests
{
    private const string Registry = """
        namespace LifetimeGuard.Runtime.Threads
        {
            public sealed class ThreadRegistry
            {
                public object Start(string name, Action<CancellationToken> body) => new Thread(() => body(default));
            }
        }

        """;

    [Theory]
    [InlineData("void Run() { {|LG3009:new Thread(Poll)|}.Start(); }")]
    [InlineData("Thread Make() => {|LG3009:new(Poll) { IsBackground = true }|};")]
    [InlineData("Thread _poller = {|LG3009:new Thread(Poll)|};")]
    public Task NewThread_WithTheRuntime_Reports(string member) => Verify.Reports(WithRegistry(member), because: "ThreadRegistry.Start");

    [Theory]
    [InlineData("void Run() { _threads.Start(\"poller\", token => Poll()); }")]
    [InlineData("void Run() { _pool = Task.Run(Poll); }")]
    [InlineData("string Name() => Thread.CurrentThread.Name;")]
    [InlineData("void Run() { new Own.Thread(Poll); }")]
    public Task RegisteredOrNoThread_IsSilent(string member) => Verify.Silent(WithRegistry(member));

    [Fact]
    public Task NewThread_WithoutTheRuntime_IsSilent() => Verify.Silent("void Run() { new Thread(Poll).Start(); } static void Poll() { }");

    [Fact]
    public Task IsOffByDefault() => Task.FromResult(
        Assert.Single(AllAnalyzers.Create().SelectMany(analyzer => analyzer.SupportedDiagnostics), rule => rule.Id == "LG3009" && !rule.IsEnabledByDefault));

    [Fact]
    public Task HalfWritten_IsSilent() => Verify.SilentOnBrokenCode(WithRegistry("void Run() { new Thread("));

    private static string WithRegistry(string member) => $$"""
        using System; using System.Threading; using System.Threading.Tasks;
        {{Registry}}
        namespace Own { class Thread { public Thread(Action body) { } } }
        class Program
        {
            LifetimeGuard.Runtime.Threads.ThreadRegistry _threads = new(); Task _pool;
            static void Poll() { }
            {{member}}
        }
        """;
}
