using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Shutdown.LG5005HostedServiceAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Shutdown.LG5005HostedServiceCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Shutdown;

public sealed class LG5005HostedServiceCodeFixTests
{
    [Fact]
    public Task StopCancels_TheTaskIsAwaited() => Verify.Fixes(
        Service("public Task {|LG5005:StopAsync|}(CancellationToken cancellationToken) { _stop.Cancel(); return Task.CompletedTask; }"),
        Service("public async Task StopAsync(CancellationToken cancellationToken) { _stop.Cancel(); await _run.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); }"));

    [Fact]
    public Task StopHasTwoEnds_NothingIsOffered() => Verify.OffersNoFix(
        Service("public Task {|LG5005:StopAsync|}(CancellationToken cancellationToken) { if (_stop.IsCancellationRequested) return Task.CompletedTask; _stop.Cancel(); return Task.CompletedTask; }"));

    [Theory]
    [InlineData("Task", "=> Task.CompletedTask;", "=> base.StopAsync(token);")]
    [InlineData("Task", "{ Console.WriteLine(); return Task.CompletedTask; }", "{ Console.WriteLine(); return base.StopAsync(token); }")]
    public Task OverrideLeavesBaseOut_BaseIsCalled(string type, string before, string after) => Verify.Fixes(
        Background("await Task.Delay(1, stoppingToken);", $"public override {type} {{|LG5005:StopAsync|}}(CancellationToken token) {before}"),
        Background("await Task.Delay(1, stoppingToken);", $"public override {type} StopAsync(CancellationToken token) {after}"));

    [Theory]
    [InlineData("{|LG5005:Task.Delay(TimeSpan.FromHours(1))|}", "Task.Delay(TimeSpan.FromHours(1), stoppingToken)")]
    [InlineData("{|LG5005:RunAsync(CancellationToken.None)|}", "RunAsync(stoppingToken)")]
    public Task CallGetsNoToken_TokenIsPassed(string before, string after) => Verify.Fixes(Background($"await {before};"), Background($"await {after};"));

    [Fact]
    public Task LoopGetsNoToken_TokenIsPassed() => Verify.Fixes(
        Background("{|LG5005:while|} (true) await Task.Delay(1000);", isLoop: false), Background("while (!stoppingToken.IsCancellationRequested) await Task.Delay(1000, stoppingToken);", isLoop: false));

    private static string Service(string stop) => $$"""
        class Worker : Microsoft.Extensions.Hosting.IHostedService
        {
            private readonly CancellationTokenSource _stop = new();
            private Task _run;
            public Task StartAsync(CancellationToken cancellationToken) { _run = LoopAsync(); return Task.CompletedTask; }
            {{stop}}
            private async Task LoopAsync() { while (!_stop.IsCancellationRequested) await Task.Delay(1000, _stop.Token); }
        }
        """;

    private static string Background(string run, string members = "", bool isLoop = true) => $$"""
        class Worker : Microsoft.Extensions.Hosting.BackgroundService
        {
            {{members}}
            protected override async Task ExecuteAsync(CancellationToken stoppingToken) { {{(isLoop ? $"while (!stoppingToken.IsCancellationRequested) {{ {run} }}" : run)}} }
            private static async Task RunAsync(CancellationToken token) { while (!token.IsCancellationRequested) await Task.Delay(1000, token); }
        }
        """;
}
