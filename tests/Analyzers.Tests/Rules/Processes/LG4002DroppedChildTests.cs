using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Processes.LG4002DroppedChildAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Processes.LG4002DroppedChildCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Processes;

public sealed class LG4002DroppedChildTests
{
    [Theory]
    [InlineData("void Run() { {|LG4002:Process.Start(\"tool\")|}; }")]
    [InlineData("void Run(string file) { {|LG4002:Process.Start(file, \"-x\")|}; }")]
    [InlineData("void Run() { _ = {|LG4002:Process.Start(\"tool\", new[] { \"-x\" })|}; }")]
    [InlineData("void Run() { {|LG4002:Process.Start(new ProcessStartInfo(\"tool\") { CreateNoWindow = true })|}; }")]
    [InlineData("void Run() { var info = new ProcessStartInfo(\"tool\"); info.UseShellExecute = false; {|LG4002:Process.Start(info)|}; }")]
    [InlineData("void Run() { {|LG4002:Process.Start(Info())|}; } static ProcessStartInfo Info() => new(\"tool\") { UseShellExecute = false };")]
    public Task ChildIsDropped_Reports(string member) => Verify.Reports(member, because: "nobody can wait for it");

    [Theory]
    [InlineData("void Run() { using var child = Process.Start(\"tool\"); }")]
    [InlineData("void Run() { Process.Start(\"tool\").WaitForExit(); }")]
    [InlineData("void Run() { Process.Start(new ProcessStartInfo(\"https://example.org\") { UseShellExecute = true }); }")]
    [InlineData("void Run() { var info = new ProcessStartInfo(\"report.pdf\"); info.UseShellExecute = true; Process.Start(info); }")]
    [InlineData("void Run(ProcessStartInfo info) { Process.Start(info); }")]
    [InlineData("void Run(bool shell) { Process.Start(new ProcessStartInfo(\"tool\") { UseShellExecute = shell }); }")]
    [InlineData("void Run() { Process.Start(Info()); } static ProcessStartInfo Info() => new(\"tool\") { UseShellExecute = true };")]
    [InlineData("void Run(string url) { Process.Start(\"xdg-open\", url); }")]
    [InlineData("void Run(string url) { Process.Start(new ProcessStartInfo(\"open\", url)); }")]
    [InlineData("void Run() { Process.Start(Environment.ProcessPath); Environment.Exit(0); }")]
    [InlineData("void Run(Process made) { made.Start(); }")]
    public Task KeptOrOpened_IsSilent(string member) => Verify.Silent(member);

    [Fact]
    public Task HalfWritten_IsSilent() => Verify.SilentOnBrokenCode("void Run() { Process.Start(\"tool\" }");

    [Fact]
    public Task InAsyncCode_IsAwaitedAndReleased() => Verify.Fixes(
        """
        async Task Run()
        {
            await Task.Yield();
            // convert
            {|LG4002:Process.Start("tool")|}; // now
        }
        """,
        """
        async Task Run()
        {
            await Task.Yield();
            // convert
            using var child = Process.Start("tool");
            await child.WaitForExitAsync(); // now
        }
        """,
        "LG4002_Wait");

    [Fact]
    public Task InSynchronousCode_IsWaitedForAndReleased() => Verify.Fixes(
        """
        void Run()
        {
            {|LG4002:Process.Start("tool")|};
        }
        """,
        """
        void Run()
        {
            using var child = Process.Start("tool");
            child.WaitForExit();
        }
        """,
        "LG4002_Wait");

    [Fact]
    public Task MeantToStay_IsReleased() => Verify.Fixes(
        """
        void Run()
        {
            _ = {|LG4002:Process.Start("server")|};
        }
        """,
        """
        void Run()
        {
            using var child = Process.Start("server");
        }
        """,
        "LG4002_ReleaseHandle");
}
