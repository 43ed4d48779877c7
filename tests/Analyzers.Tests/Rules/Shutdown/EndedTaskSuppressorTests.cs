using LifetimeGuard.Analyzers.Rules.Shutdown;
using LifetimeGuard.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Tests.Rules.Shutdown;

/// <summary>CA2025 gives way where the task has ended before the using does, and only there. A stand-in plays it: it points at the argument.</summary>
public sealed class EndedTaskSuppressorTests
{
    [Theory]
    [InlineData("async Task Run() { using var data = Open(); var read = ReadAsync(data); Log(); await read; }")]
    [InlineData("async Task Run() { using var data = Open(); var read = ReadAsync(data); await Task.WhenAll(read, Task.Delay(1)); }")]
    [InlineData("async Task Run() { using var data = Open(); await Task.WhenAll(ReadAsync(data), Task.Delay(1)).ConfigureAwait(false); }")]
    [InlineData("async Task Run() { using (var data = Open()) { var read = ReadAsync(data); Log(); await read.ConfigureAwait(false); } }")]
    [InlineData("void Run() { using var data = Open(); ReadAsync(data).GetAwaiter().GetResult(); }")]
    [InlineData("void Run() { using var data = Open(); var read = ReadAsync(data); Log(); read.Wait(); }")]
    public async Task WaitedForInsideTheUsing_IsSuppressed(string member) => Assert.True(await IsSuppressed(member));

    [Theory]
    [InlineData("async Task Run() { Task read; using (var data = Open()) { read = ReadAsync(data); Log(); } await read; }")]
    [InlineData("async Task Run(bool waits) { using var data = Open(); var read = ReadAsync(data); if (waits) await read; }")]
    [InlineData("async Task Run() { using var data = Open(); var read = ReadAsync(data); _kept = read; Log(); }")]
    [InlineData("async Task Run() { using var data = Open(); var read = ReadAsync(data); await Task.WhenAny(read, Task.Delay(1)); }")]
    [InlineData("Task Run() { using var data = Open(); var read = ReadAsync(data); return Task.WhenAll(read); }")]
    [InlineData("Task Run() { using var data = Open(); var read = ReadAsync(data); return read; }")]
    [InlineData("async Task Run() { var data = Open(); var read = ReadAsync(data); data.Dispose(); await read; }")]
    [InlineData("void Run() { using var data = Open(); ReadAsync(data); }")]
    public async Task MayRunAfterTheUsing_Stays(string member) => Assert.False(await IsSuppressed(member));

    private static Task<bool> IsSuppressed(string member) =>
        new StandIn("CA2025", OperationKind.Argument, PlaceOf).IsSuppressedBy(new EndedTaskSuppressor(),
            "Task _kept; static void Log() { } static Stream Open() => new MemoryStream(); static async Task ReadAsync(Stream data) { await Task.Yield(); data.ReadByte(); } " + member);

    private static SyntaxNode? PlaceOf(IOperation argument) =>
        argument is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "ReadAsync" } } given ? given.Syntax : null;
}
