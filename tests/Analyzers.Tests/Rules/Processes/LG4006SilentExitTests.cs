using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Processes.LG4006SilentExitAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Processes.LG4006SilentExitCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Processes;

public sealed class LG4006SilentExitTests
{
    private const string Members = """
        Process _child; List<Process> _children;
        static void Watch(Process p) => p.EnableRaisingEvents = true;
        static void Show(Process p) => Console.WriteLine(p.Id);
        static Process Make() { var made = new Process { StartInfo = new ProcessStartInfo("a") }; return made; }
        static Process MakeWatched() { var made = new Process(); made.EnableRaisingEvents = true; return made; }

        """;

    [Theory]
    [InlineData("void Run() { var p = new Process(); {|LG4006:p.Exited += (_, _) => { }|}; p.Start(); }")]
    [InlineData("void Run() { using var p = Process.Start(\"a\"); {|LG4006:p.Exited += (_, _) => { }|}; p.WaitForExit(); }")]
    [InlineData("void Run() { var p = new Process { EnableRaisingEvents = false }; {|LG4006:p.Exited += (_, _) => { }|}; p.Start(); }")]
    [InlineData("void Run() { var p = new Process(); {|LG4006:p.Exited += (_, _) => { }|}; p.Start(); Show(p); }")]
    [InlineData("void Run() { var p = Make(); {|LG4006:p.Exited += (_, _) => { }|}; p.Start(); }")]
    public Task NothingWatches_Reports(string member) => Verify.Reports(Members + member, because: "nothing sets 'EnableRaisingEvents' on 'p'");

    [Fact]
    public Task FieldNothingWatches_Reports() => Verify.Reports(
        Members + "void Run() { _child = new Process(); {|LG4006:_child.Exited += (_, _) => { }|}; _child.Start(); } void End() { _child?.Kill(); }", because: "'_child'");

    [Fact]
    public Task WatchedInTheOtherBranchOnly_Reports() => Verify.Reports(
        "void Run(bool quiet) { var p = new Process(); if (quiet) { {|LG4006:p.Exited += (_, _) => { }|}; } else { p.EnableRaisingEvents = true; } p.Start(); }", because: "'p'");

    [Fact]
    public Task WatchedBeforeTheBranch_IsSilent() => Verify.Silent(
        "void Run(bool quiet) { var p = new Process(); p.EnableRaisingEvents = true; if (quiet) { p.Exited += (_, _) => { }; } p.Start(); }");

    [Fact]
    public Task ChildStartedOnce_Reports() => Verify.Reports(
        Members + "void Run(ProcessStartInfo info) { _child ??= Process.Start(info); {|LG4006:_child.Exited += (_, _) => { }|}; } void End() { _child?.Kill(); }", because: "'_child'");

    [Theory]
    [InlineData("void Run() { var p = new Process { EnableRaisingEvents = true }; p.Exited += (_, _) => { }; p.Start(); }")]
    [InlineData("void Run() { using var p = Process.Start(\"a\"); p.Exited += (_, _) => { }; p.EnableRaisingEvents = true; p.WaitForExit(); }")]
    [InlineData("void Run(bool watch) { var p = new Process { EnableRaisingEvents = watch }; p.Exited += (_, _) => { }; p.Start(); }")]
    [InlineData("void Run() { var p = new Process(); p.Exited += (_, _) => { }; p.Start(); Watch(p); }")]
    [InlineData("void Run() { var p = MakeWatched(); p.Exited += (_, _) => { }; p.Start(); }")]
    [InlineData("void Run() { _child = new Process(); _child.Exited += (_, _) => { }; _child.Start(); } void Later() { _child.EnableRaisingEvents = true; }")]
    public Task SomebodyWatches_IsSilent(string member) => Verify.Silent(Members + member);

    [Theory]
    [InlineData("void Run(Process p) { p.Exited += (_, _) => { }; }")]
    [InlineData("Process Run() { var p = new Process(); p.Exited += (_, _) => { }; p.Start(); return p; }")]
    [InlineData("void Run() { var p = new Process(); p.Exited += (_, _) => { }; p.Start(); _children.Add(p); }")]
    [InlineData("void Run() { var p = new Process(); p.Start(); p.Exited -= (_, _) => { }; }")]
    public Task ChildOfOthersOrRemovedHandler_IsSilent(string member) => Verify.Silent(Members + member);

    [Fact]
    public Task Handler_IsGivenItsSignal() => Verify.Fixes(
        """
        void Run()
        {
            var p = new Process();
            // tell the window
            {|LG4006:p.Exited += (_, _) => Console.WriteLine("over")|};
            p.Start();
        }
        """,
        """
        void Run()
        {
            var p = new Process();
            // tell the window
            p.EnableRaisingEvents = true;
            p.Exited += (_, _) => Console.WriteLine("over");
            p.Start();
        }
        """);

    [Theory]
    [InlineData("void Run() { var p = new Process(); p.Exited += ; p.Start(); }")]
    [InlineData("void Run() { var p = Missing(); p.Exited += (_, _) => { }; p.Start(); }")]
    public Task HalfWritten_IsSilent(string member) => Verify.SilentOnBrokenCode(member);
}
