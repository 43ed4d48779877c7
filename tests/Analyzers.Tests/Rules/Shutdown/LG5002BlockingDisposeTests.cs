using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Shutdown.LG5002BlockingDisposeAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Shutdown.LG5002BlockingDisposeCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Shutdown;

public sealed class LG5002BlockingDisposeTests
{
    [Theory]
    [InlineData("public void Dispose() { {|LG5002:StopAsync().Wait()|}; }")]
    [InlineData("public void Dispose() => {|LG5002:StopAsync().GetAwaiter().GetResult()|};")]
    [InlineData("public void Dispose() => {|LG5002:StopAsync().ConfigureAwait(false).GetAwaiter().GetResult()|};")]
    [InlineData("public void Dispose() { {|LG5002:_stream.DisposeAsync().AsTask().Wait()|}; }")]
    [InlineData("public void Dispose() { var stopping = StopAsync(); {|LG5002:stopping.Wait(1000)|}; }")]
    [InlineData("public void Dispose() { {|LG5002:Task.Run(() => StopAsync()).Wait()|}; }")]
    [InlineData("public void Dispose() { var flushing = FlushAsync(); if ({|LG5002:flushing.Wait(1000)|}) Console.WriteLine(flushing.Result); }", "FlushAsync")]
    [InlineData("public void Dispose() { bool flushed = {|LG5002:FlushAsync().Result|}; }", "FlushAsync")]
    [InlineData("public void Dispose() => Dispose(true); protected virtual void Dispose(bool disposing) { if (disposing) {|LG5002:StopAsync().Wait()|}; }")]
    [InlineData("public void Dispose() { {|LG5002:ReadAsync().Wait()|}; }")]
    [InlineData("public void Dispose() { {|LG5002:Task.WaitAll(StopAsync(), ReadAsync())|}; }")]
    [InlineData("public void Dispose() => End(); void End() => {|LG5002:StopAsync().Wait()|};")]
    [InlineData("void IDisposable.Dispose() { {|LG5002:StopAsync().Wait()|}; }")]
    public Task DisposeBlocks_Reports(string members, string because = "IAsyncDisposable") => Verify.Reports(Owner(": IDisposable", members), because);

    [Theory]
    [InlineData(": IDisposable", "public void Dispose() { _loop.Wait(1000); }")]
    [InlineData(": IDisposable", "Process _child; public void Dispose() { _child.WaitForExitAsync().Wait(); }")]
    [InlineData(": IDisposable", "public void Dispose() => End(); public void Reset() => End(); void End() => StopAsync().Wait();")]
    [InlineData(": IDisposable", "public void Dispose() { StopNowAsync().Wait(); } Task StopNowAsync() => Task.CompletedTask;")]
    [InlineData(": IDisposable", "public void Dispose() { _loop = StopAsync(); }")]
    [InlineData(": IDisposable", "public void Dispose() { } public void Flush() => StopAsync().Wait();")]
    [InlineData(": IDisposable, IAsyncDisposable", "public void Dispose() { StopAsync().Wait(); } public async ValueTask DisposeAsync() => await StopAsync();")]
    [InlineData("", "public void Dispose() { StopAsync().Wait(); }")]
    [InlineData(": IDisposable", "public void Dispose() { Action stop = () => StopAsync().Wait(); stop(); }")]
    public Task OtherwiseOrElsewhere_IsSilent(string bases, string members) => Verify.Silent(Owner(bases, members));

    [Fact]
    public Task HalfWritten_IsSilent() => Verify.SilentOnBrokenCode(Owner(": IDisposable", "public void Dispose() { StopAsync().Wait( }"));

    [Fact]
    public Task Dispose_GetsADisposeAsyncBesideIt() => Verify.Fixes(
        """
        sealed class Session : IDisposable
        {
            Stream _stream;
            Task StopAsync() => Task.Delay(1);

            // ends it all
            public void Dispose()
            {
                {|LG5002:StopAsync().GetAwaiter().GetResult()|};
                _stream.Dispose();
            }
        }
        """,
        """
        sealed class Session : IDisposable, IAsyncDisposable
        {
            Stream _stream;
            Task StopAsync() => Task.Delay(1);

            // ends it all
            public void Dispose()
            {
                StopAsync().GetAwaiter().GetResult();
                _stream.Dispose();
            }

            // ends it all
            public async ValueTask DisposeAsync()
            {
                await StopAsync();
                _stream.Dispose();
            }
        }
        """);

    [Fact]
    public Task DisposeOfBool_OffersNoFix() => Verify.OffersNoFix(
        Owner(": IDisposable", "public void Dispose() => Dispose(true); protected virtual void Dispose(bool disposing) { {|LG5002:StopAsync().Wait()|}; }"));

    private static string Owner(string bases, string members) => $$"""
        class Owner {{bases}}
        {
            Task _loop; Stream _stream;
            async Task StopAsync() => await Task.Delay(1);
            async Task<bool> FlushAsync() { await Task.Delay(1); return true; }
            async Task ReadAsync() => await Task.Delay(1);
            {{members}}
        }
        """;
}
