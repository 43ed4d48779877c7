using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<LifetimeGuard.Analyzers.Rules.Shutdown.LG5001UnawaitedCleanupAnalyzer>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Shutdown;

public sealed class LG5001UnawaitedCleanupTests
{
    private const string Members = """
        IAsyncDisposable _inner; Stream _stream; Task _loop;
        Task FlushAsync() => Task.Delay(1);
        Task StopCoreAsync() => Task.Delay(1);
        Task NotifyAsync() => Task.Delay(1);
        async Task GuardedStopAsync() { try { await StopCoreAsync(); } catch (Exception e) { Console.WriteLine(e); } }

        """;

    [Theory]
    [InlineData("public void Dispose() { {|LG5001:StopCoreAsync()|}; }")]
    [InlineData("public void Dispose() { _ = {|LG5001:StopCoreAsync()|}; }")]
    [InlineData("public void Dispose() { {|LG5001:NotifyAsync()|}; }")]
    [InlineData("public void Dispose() { _ = {|LG5001:_inner.DisposeAsync()|}; }")]
    [InlineData("public void Dispose() => {|LG5001:_inner?.DisposeAsync().AsTask()|};")]
    [InlineData("protected virtual void Dispose(bool disposing) { if (disposing) {|LG5001:FlushAsync()|}; }")]
    [InlineData("public ValueTask DisposeAsync() { {|LG5001:FlushAsync()|}; return default; }")]
    [InlineData("public async Task StopAsync() { {|LG5001:StopCoreAsync()|}; await FlushAsync(); }")]
    [InlineData("public async Task StopAsync(CancellationToken token) { _ = {|LG5001:StopCoreAsync()|}; await FlushAsync(); }")]
    [InlineData("public void Dispose() { _ = {|LG5001:Task.Run(StopCoreAsync)|}; }")]
    [InlineData("public void Dispose() { _ = {|LG5001:Task.Run(async () => await StopCoreAsync())|}; }")]
    [InlineData("public void Close() { {|LG5001:GuardedStopAsync()|}; }")]
    [InlineData("public void Close() { {|LG5001:StopCoreAsync().ContinueWith(_ => Console.WriteLine())|}; }")]
    [InlineData("void Window_Closing(object sender, EventArgs e) { {|LG5001:StopCoreAsync()|}; }")]
    [InlineData("void Run() { AppDomain.CurrentDomain.ProcessExit += (_, _) => {|LG5001:StopCoreAsync()|}; }")]
    [InlineData("void Run(Microsoft.Extensions.Hosting.IHostApplicationLifetime life) { life.ApplicationStopping.Register(() => {|LG5001:StopCoreAsync()|}); }")]
    [InlineData("~Subject() { {|LG5001:StopCoreAsync()|}; }")]
    public Task StartedAndNotAwaited_Reports(string member) => Verify.Reports(Members + member);

    [Theory]
    [InlineData("public void Dispose() { StopCoreAsync().GetAwaiter().GetResult(); }")]
    [InlineData("public async ValueTask DisposeAsync() { await StopCoreAsync(); await _inner.DisposeAsync(); }")]
    [InlineData("public Task StopAsync() => StopCoreAsync();")]
    [InlineData("public void Dispose() { _loop = StopCoreAsync(); }")]
    [InlineData("public void Dispose() { _ = NotifyAsync(); }")]
    [InlineData("public void Close() { _ = GuardedStopAsync(); }")]
    [InlineData("public void Close() { _ = Task.Run(GuardedStopAsync); }")]
    [InlineData("public void Close() { _ = Task.Run(NotifyAsync); }")]
    [InlineData("public void Start() { StopCoreAsync(); }")]
    [InlineData("public void Stop_WhenStarted_Ends() { StopCoreAsync(); }")]
    [InlineData("readonly TaskCompletionSource _ended = new(); public void Close() { StopCoreAsync().ContinueWith(_ => _ended.TrySetResult()); }")]
    [InlineData("void CloseButton_Click(object sender, EventArgs e) { NotifyAsync(); }")]
    [InlineData("public void Stop() { Action later = () => StopCoreAsync(); }")]
    public Task AwaitedOrElsewhere_IsSilent(string member) => Verify.Silent(Members + member);

    [Fact]
    public Task Message_NamesBoth() => Verify.Reports(
        Members + "public void Dispose() { {|LG5001:StopCoreAsync()|}; }", because: "'StopCoreAsync' is started in 'Dispose' and not awaited");

    [Fact]
    public Task HalfWritten_IsSilent() => Verify.SilentOnBrokenCode("public void Dispose() { StopCoreAsync(; }");
}
