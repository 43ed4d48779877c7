using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Processes.LG4007UndisposedElementsAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Processes.LG4007UndisposedElementsCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Processes;

public sealed class LG4007UndisposedElementsTests
{
    [Theory]
    [InlineData("void Run() { {|LG4007:Process.GetProcesses()|}; }", "is dropped")]
    [InlineData("int Run() => {|LG4007:Process.GetProcessesByName(\"a\")|}.Length;", "only counted")]
    [InlineData("bool Run() => {|LG4007:Process.GetProcessesByName(\"a\")|}.Any();", "only counted")]
    [InlineData("bool Run() { var all = {|LG4007:Process.GetProcesses()|}; return all.Length > 3; }", "only counted")]
    [InlineData("List<int> Run() => {|LG4007:Process.GetProcesses()|}.Where(p => p.Id > 3).Select(p => p.Id).ToList();", "what they say")]
    [InlineData("Process Run() => {|LG4007:Process.GetProcessesByName(\"a\")|}.FirstOrDefault();", "the others are left")]
    [InlineData("void Run() { using var first = {|LG4007:Process.GetProcessesByName(\"a\")|}[0]; }", "the others are left")]
    [InlineData("void Run() { foreach (var p in {|LG4007:Process.GetProcesses()|}) p.Kill(); }", "the loop leaves")]
    [InlineData("Process Run(int id) { foreach (var p in {|LG4007:Process.GetProcesses()|}) if (p.Id == id) return p; return null; }", "the loop leaves")]
    [InlineData("void Run() { foreach (var p in {|LG4007:Process.GetProcesses()|}) { if (p.Id == 1) continue; p.Dispose(); } }", "the loop leaves")]
    [InlineData("void Run() { var all = {|LG4007:Process.GetProcesses()|}; for (var i = 0; i < all.Length; i++) all[i].Kill(); }", "the loop leaves")]
    [InlineData("void Run() => Array.ForEach({|LG4007:Process.GetProcesses()|}, p => p.Kill());", "the loop leaves")]
    public Task ElementsAreLeft_Reports(string member, string because) => Verify.Reports(member, because);

    [Theory]
    [InlineData("void Run() { foreach (var p in Process.GetProcesses()) using (p) p.Kill(); }")]
    [InlineData("void Run() { foreach (var p in Process.GetProcesses()) { p.Kill(); p.Dispose(); } }")]
    [InlineData("void Run() { foreach (var p in Process.GetProcesses()) { try { p.Kill(); } finally { p.Dispose(); } } }")]
    [InlineData("void Run() { foreach (var p in Process.GetProcesses().Where(p => p.Id > 1)) { using var owned = p; } }")]
    [InlineData("void Run() { foreach (var p in Process.GetProcesses()) End(p); } static void End(Process p) { using (p) p.Kill(); }")]
    [InlineData("Process[] Run() => Process.GetProcesses();")]
    [InlineData("Process[] _all; void Run() { _all = Process.GetProcesses(); }")]
    [InlineData("void Run(List<Process> all) { foreach (var p in Process.GetProcesses()) all.Add(p); }")]
    [InlineData("void Run() { var all = Process.GetProcesses(); if (all.Length > 1) Console.WriteLine(); foreach (var p in all) p.Dispose(); }")]
    [InlineData("void Run() { var all = Process.GetProcesses(); for (var i = 0; i < all.Length; i++) all[i].Dispose(); }")]
    [InlineData("void Run() => Array.ForEach(Process.GetProcesses(), p => p.Dispose());")]
    [InlineData("void Run(Action<Process[]> use) => use(Process.GetProcesses());")]
    [InlineData("List<object> Run() => Process.GetProcesses().Select(p => (object)Tuple.Create(p)).ToList();")]
    public Task ElementsAreReleasedOrHandedOver_IsSilent(string member) => Verify.Silent(member);

    [Fact]
    public Task OwnTypeOfTheName_IsSilent() => Verify.Silent(
        "class Program { void Run() { Own.Process.GetProcesses(); } } namespace Own { static class Process { public static object[] GetProcesses() => null; } }");

    [Fact]
    public Task HalfWritten_IsSilent() => Verify.SilentOnBrokenCode("void Run() { foreach (var p in Process.GetProcesses()) { p. } }");

    [Fact]
    public Task Loop_ReleasesEach() => Verify.Fixes(
        """
        void Run()
        {
            foreach (var p in {|LG4007:Process.GetProcessesByName("webui")|})
            {
                // all of it
                p.Kill(entireProcessTree: true);
            }
        }
        """,
        """
        void Run()
        {
            foreach (var p in Process.GetProcessesByName("webui"))
            {
                // all of it
                using var released = p;
                p.Kill(entireProcessTree: true);
            }
        }
        """);

    [Fact]
    public Task LoopOverALocal_ReleasesEach() => Verify.Fixes(
        """
        void Run()
        {
            var all = {|LG4007:Process.GetProcesses()|};
            foreach (var p in all)
            {
                p.Kill();
            }
        }
        """,
        """
        void Run()
        {
            var all = Process.GetProcesses();
            foreach (var p in all)
            {
                using var released = p;
                p.Kill();
            }
        }
        """);

    [Fact]
    public Task LoopThatReturnsOne_OffersNoFix() => Verify.OffersNoFix(
        "Process Run(int id) { foreach (var p in {|LG4007:Process.GetProcesses()|}) { if (p.Id == id) return p; } return null; }");
}
