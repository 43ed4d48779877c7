using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Processes.LG4004LeftByTimedWaitAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Processes.LG4004LeftByTimedWaitCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Processes;

public sealed class LG4004LeftByTimedWaitTests
{
    private const string Members = """
        Process _child; List<Process> _children;
        static Process Launch() { var p = new Process(); p.Start(); return p; }
        static void End(Process p) { if (!p.HasExited) p.Kill(); }

        """;

    [Theory]
    [InlineData("void Run() { using var p = Process.Start(\"a\"); if (!{|LG4004:p.WaitForExit(5000)|}) Console.WriteLine(\"slow\"); }")]
    [InlineData("void Run() { using var p = Process.Start(\"a\"); {|LG4004:p.WaitForExit(5000)|}; }")]
    [InlineData("bool Run() { using var p = Launch(); return {|LG4004:p.WaitForExit(TimeSpan.FromSeconds(5))|}; }")]
    [InlineData("int Run() { using var p = Process.Start(\"a\"); {|LG4004:p.WaitForExit(5000)|}; return p.ExitCode; }")]
    [InlineData("void Run() { using var p = Process.Start(\"a\"); bool done = {|LG4004:p.WaitForExit(5000)|}; if (!done) return; Console.WriteLine(p.ExitCode); }")]
    [InlineData("void Run() { using var p = Process.Start(\"a\"); {|LG4004:p.WaitForExit(5000)|}; if (p.HasExited) Console.WriteLine(p.ExitCode); }")]
    public Task PathLeavesIt_Reports(string member) => Verify.Reports(Members + member, because: "this path leaves without killing the child");

    [Fact]
    public Task ThrowsAndLeavesIt_Reports() => Verify.Reports(
        Members + "void Run() { using var p = Process.Start(\"a\"); if (!{|LG4004:p.WaitForExit(5000)|}) throw new TimeoutException(); }", because: "nothing kills the child", path: "Process.Start");

    [Theory]
    [InlineData("void Run() { using var p = Process.Start(\"a\"); if (!p.WaitForExit(5000)) p.Kill(); }")]
    [InlineData("void Run() { using var p = Process.Start(\"a\"); if (!p.WaitForExit(5000)) { p.Kill(true); throw new TimeoutException(); } }")]
    [InlineData("void Run() { using var p = Process.Start(\"a\"); if (p.WaitForExit(5000)) Console.WriteLine(p.ExitCode); else End(p); }")]
    [InlineData("void Run() { using var p = Process.Start(\"a\"); p.WaitForExit(5000); if (!p.HasExited) p.Kill(); }")]
    [InlineData("void Run() { using var p = Process.Start(\"a\"); while (!p.WaitForExit(5000)) Console.WriteLine(\"slow\"); }")]
    [InlineData("void Run() { using var p = Process.Start(\"a\"); if (!p.WaitForExit(5000)) Console.WriteLine(\"slow\"); p.WaitForExit(); }")]
    [InlineData("void Run() { using var p = Process.Start(\"a\"); p.CloseMainWindow(); if (!p.WaitForExit(5000)) p.Kill(); }")]
    [InlineData("Process Run() { var p = Process.Start(\"a\"); if (p.WaitForExit(500)) throw new InvalidOperationException(); return p; }")]
    [InlineData("void Run() { using var p = Process.Start(\"a\"); if (p.WaitForExit(500)) throw new InvalidOperationException(\"it died\"); }")]
    public Task ChildIsKilledOrWaitedFor_IsSilent(string member) => Verify.Silent(Members + member);

    [Theory]
    [InlineData("bool Run(Process p) => p.WaitForExit(5000);")]
    [InlineData("bool Run() { _child = Process.Start(\"a\"); return _child.WaitForExit(5000); }")]
    [InlineData("bool Run() { var p = Process.Start(\"a\"); _children.Add(p); return p.WaitForExit(5000); }")]
    [InlineData("bool Run() { var p = Process.Start(\"a\"); _child = p; return p.WaitForExit(5000); }")]
    [InlineData("void Run() { using var p = Process.Start(\"a\"); p.WaitForExit(-1); }")]
    [InlineData("bool Run() { using var p = Process.Start(\"a\"); return p.WaitForExit(0); }")]
    public Task ChildOfOthersOrEndlessWait_IsSilent(string member) => Verify.Silent(Members + member);

    [Fact]
    public Task IgnoredResult_KillsTheTree() => Verify.Fixes(
        Members + """
        void Run()
        {
            using var p = Process.Start("a");
            // not for ever
            {|LG4004:p.WaitForExit(5000)|};
            Console.WriteLine("on");
        }
        """,
        Members + """
        void Run()
        {
            using var p = Process.Start("a");
            // not for ever
            if (!p.WaitForExit(5000))
            {
                p.Kill(entireProcessTree: true);
                p.WaitForExit();
            }
            Console.WriteLine("on");
        }
        """);

    [Fact]
    public Task Condition_KillsTheTree() => Verify.Fixes(
        Members + """
        void Run()
        {
            using var p = Process.Start("a");
            if (!{|LG4004:p.WaitForExit(5000)|})
                throw new TimeoutException();
        }
        """,
        Members + """
        void Run()
        {
            using var p = Process.Start("a");
            if (!p.WaitForExit(5000))
            {
                p.Kill(entireProcessTree: true);
                p.WaitForExit();
                throw new TimeoutException();
            }
        }
        """);

    [Fact]
    public Task ReturnedResult_NothingIsOffered() => Verify.OffersNoFix(Members + "bool Run() { using var p = Process.Start(\"a\"); return {|LG4004:p.WaitForExit(5000)|}; }");

    [Theory]
    [InlineData("void Run() { using var p = Process.Start(\"a\"); p.WaitForExit(5000; }")]
    [InlineData("void Run() { using var p = Missing(); p.WaitForExit(5000); }")]
    public Task HalfWritten_IsSilent(string member) => Verify.SilentOnBrokenCode(Members + member);
}
