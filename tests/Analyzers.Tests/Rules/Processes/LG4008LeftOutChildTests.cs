using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Processes.LG4008LeftOutChildAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Processes.LG4008LeftOutChildCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Processes;

public sealed class LG4008LeftOutChildTests
{
    [Theory]
    [InlineData("public void Dispose() => _log.Dispose();", "'Dispose' leaves it out")]
    [InlineData("public void Stop() => _log.Flush();", "'Stop' leaves it out")]
    [InlineData("public void Close() => _log.Close(); public bool Runs => _child is { HasExited: false };", "'Close' leaves it out")]
    [InlineData("public void Dispose() => _log.WriteLine(_child.Id);", "'Dispose' leaves it out")]
    public Task EndLeavesTheChildOut_Reports(string end, string because) => Verify.Reports(Owner("{|LG4008:Process.Start(\"worker\")|}", end), because: because);

    [Theory]
    [InlineData("public void Dispose() { _child.Kill(); _log.Dispose(); }")]
    [InlineData("public void Dispose() { _child?.Dispose(); _log.Dispose(); }")]
    [InlineData("public void Stop() { _log.Flush(); _child.WaitForExit(); }")]
    [InlineData("public void Dispose() { End(); _log.Dispose(); } private void End() => _child.Kill(true);")]
    [InlineData("public void Dispose() { if (_child is { } child) child.Kill(); _log.Dispose(); }")]
    [InlineData("public void Dispose() { EndAll(_child); _log.Dispose(); } private static void EndAll(params Process[] all) { foreach (var one in all) one.Dispose(); }")]
    [InlineData("public Process Release() => _child; public void Dispose() => _log.Dispose();")]
    public Task EndOrHandOver_IsSilent(string end) => Verify.Silent(Owner("Process.Start(\"worker\")", end));

    [Theory]
    [InlineData("Process.GetProcessById(1)")]
    [InlineData("Process.GetCurrentProcess()")]
    [InlineData("Make()")]
    public Task ProcessOfSomebodyElse_IsSilent(string creation) =>
        Verify.Silent(Owner(creation, "public void Dispose() => _log.Dispose(); private static Process Make() => Processes.Shared;") + "public static class Processes { public static Process Shared = new(); }");

    [Fact]
    public Task ExitedHandlerReleases_IsSilent() => Verify.Silent(
        """
        public sealed class Encoder : IDisposable
        {
            private readonly Process _child = new() { StartInfo = { FileName = "worker" }, EnableRaisingEvents = true };
            public void Begin() { _child.Exited += (_, _) => _child.Dispose(); _child.Start(); }
            public void Dispose() => Console.WriteLine();
        }
        """);

    [Fact]
    public Task BaseOffersTheEnd_Reports() => Verify.Reports(
        """
        public class Stage : IDisposable { public virtual void Dispose() => Console.WriteLine(); }
        public sealed class Encoder : Stage
        {
            private readonly Process _child = {|LG4008:Process.Start("worker")|};
            public int Id => _child.Id;
        }
        """,
        because: "'Dispose' leaves it out");

    [Fact]
    public Task ChildAndHandle_AreEndedLast() => Verify.Fixes(
        """
        public sealed class Encoder : IDisposable
        {
            private readonly Process _child = {|LG4008:Process.Start("worker")|};
            private readonly Stream _log = Stream.Null;

            public void Dispose()
            {
                _log.Dispose();
            }
        }
        """,
        """
        public sealed class Encoder : IDisposable
        {
            private readonly Process _child = Process.Start("worker");
            private readonly Stream _log = Stream.Null;

            public void Dispose()
            {
                _log.Dispose();
                try
                {
                    if (_child is { HasExited: false })
                        _child.Kill(entireProcessTree: true);
                }
                catch (System.InvalidOperationException)
                {
                    // It was never started, or has been released already.
                }
                finally
                {
                    _child?.Dispose();
                }
            }
        }
        """,
        equivalenceKey: "LG4008_EndWithOwner");

    [Fact]
    public Task TypeWithoutDispose_GetsOne() => Verify.Fixes(
        """
        public sealed class Encoder
        {
            private readonly Process _child = {|LG4008:Process.Start("worker")|};

            public void Stop() => Console.WriteLine();
        }
        """,
        """
        public sealed class Encoder : IDisposable
        {
            private readonly Process _child = Process.Start("worker");

            public void Stop() => Console.WriteLine();

            public void Dispose()
            {
                try
                {
                    if (_child is { HasExited: false })
                        _child.Kill(entireProcessTree: true);
                }
                catch (System.InvalidOperationException)
                {
                    // It was never started, or has been released already.
                }
                finally
                {
                    _child?.Dispose();
                }
            }
        }
        """);

    [Fact]
    public Task HalfWritten_IsSilent() => Verify.SilentOnBrokenCode(Owner("Process.Start(\"worker\")", "public void Dispose() { _log.; }"));

    private static string Owner(string creation, string end) =>
        $$"""
        public sealed class Encoder
        {
            private readonly TextWriter _log = TextWriter.Null;
            private readonly Process _child = {{creation}};
            {{end}}
        }
        """;
}
