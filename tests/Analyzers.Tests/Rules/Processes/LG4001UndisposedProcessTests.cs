using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<LifetimeGuard.Analyzers.Rules.Processes.LG4001UndisposedProcessAnalyzer>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Processes;

public sealed class LG4001UndisposedProcessTests
{
    private const string Members = """
        Process _process; List<Process> _all; bool _flag; ProcessStartInfo _info;
        static Process Prepare() => new Process { StartInfo = new ProcessStartInfo("x") };
        static async Task<Process> PrepareAsync() { await Task.Yield(); return Process.Start("x"); }
        static Process OrThrow() => Process.Start("x") ?? throw new IOException();
        protected virtual Process Replaced() => Process.Start("x");
        Process Cached() => _process ??= Process.Start("x");
        Process Listed() { var p = Process.Start("x"); _all.Add(p); return p; }
        static int Read(Process process) => process.ExitCode;
        static void End(Process process) { process.Kill(); process.Dispose(); }
        sealed class Child : IDisposable { private readonly Process _p; public Child(Process p) => _p = p; public void Dispose() => _p.Dispose(); }
        sealed class Peek { public Peek(Process p) => Console.WriteLine(p.Id); }

        """;

    [Theory]
    [InlineData("void Run() { var p = {|LG4001:Process.Start(\"x\")|}; }")]
    [InlineData("int Run() { var p = {|LG4001:Process.Start(\"x\")|}; p.WaitForExit(); return p.ExitCode; }")]
    [InlineData("void Run() { {|LG4001:Process.Start(\"x\")|}.WaitForExit(); }")]
    [InlineData("void Run() { {|LG4001:Process.Start(\"x\")|}?.WaitForExit(); }")]
    [InlineData("void Run() { var p = {|LG4001:new Process { StartInfo = _info }|}; p.Start(); }")]
    [InlineData("void Run() { var p = {|LG4001:Process.GetProcessById(1)|}; p.Kill(); }")]
    [InlineData("long Run() => {|LG4001:Process.GetCurrentProcess()|}.WorkingSet64;")]
    [InlineData("void Run() { var p = {|LG4001:Prepare()|}; p.Start(); }")]
    [InlineData("async Task Run() { var p = {|LG4001:await PrepareAsync()|}; p.WaitForExit(); }")]
    [InlineData("void Run() { var p = {|LG4001:OrThrow()|}; p.WaitForExit(); }")]
    [InlineData("void Run() { var p = {|LG4001:Process.Start(\"x\")|}; if (_flag) return; p.Dispose(); }")]
    [InlineData("void Run() { var p = {|LG4001:Process.Start(\"x\")|}; if (p.ExitCode != 0) throw new IOException(); p.Dispose(); }")]
    [InlineData("void Run() { for (int i = 0; i < 3; i++) { var p = {|LG4001:Process.Start(\"x\")|}; p.WaitForExit(); } }")]
    [InlineData("void Run() { var p = {|LG4001:Process.Start(\"x\")|}; p = Process.Start(\"y\"); p.Dispose(); }")]
    [InlineData("int Run() { var p = {|LG4001:Process.Start(\"x\")|}; return Read(p); }")]
    [InlineData("void Run() { var p = {|LG4001:Process.Start(\"x\")|}; new Peek(p); }")]
    [InlineData("void Run() { var p = {|LG4001:Process.Start(\"x\")|}; p.Exited += (_, _) => Console.WriteLine(p.ExitCode); }")]
    [InlineData("void Run() { var p = {|LG4001:Process.Start(\"x\")|}; try { p.WaitForExit(); p.Dispose(); } catch (IOException) { } }")]
    [InlineData("void Run() { if ({|LG4001:Process.Start(\"x\")|} is { } p) p.WaitForExit(); }")]
    [InlineData("void Run(int n) { var p = {|LG4001:Process.Start(\"x\")|}; switch (n) { case 0: p.Dispose(); return; case 1: return; default: p.Dispose(); return; } }")]
    [InlineData("void Run() { void Local() { var p = {|LG4001:Process.Start(\"x\")|}; } Local(); }")]
    public Task SomePathLosesIt_Reports(string member) => Verify.Reports(Members + member);

    [Theory]
    [InlineData("void Run() { using var p = Process.Start(\"x\"); }")]
    [InlineData("void Run() { using (var p = Process.Start(\"x\")) p.WaitForExit(); }")]
    [InlineData("void Run() { var p = Process.Start(\"x\"); using (p) p.WaitForExit(); }")]
    [InlineData("void Run() { var p = Process.Start(\"x\"); try { p.WaitForExit(); } finally { p.Dispose(); } }")]
    [InlineData("void Run() { Process p = null; try { p = Process.Start(\"x\"); if (_flag) return; p.WaitForExit(); } finally { p?.Dispose(); } }")]
    [InlineData("void Run() { Process.Start(\"x\")?.Dispose(); }")]
    [InlineData("void Run() { var p = Process.Start(\"x\"); if (p != null) p.Dispose(); }")]
    [InlineData("void Run() { var p = Process.Start(\"x\"); if (p is null) return; p.Close(); }")]
    [InlineData("void Run() { var p = Process.Start(\"x\"); ((IDisposable)p).Dispose(); }")]
    [InlineData("Process Run() => Process.Start(\"x\");")]
    [InlineData("Process Run() { var p = Prepare(); p.Start(); return p; }")]
    [InlineData("void Run() { _process = Process.Start(\"x\"); }")]
    [InlineData("void Run() { _all.Add(Process.Start(\"x\")); }")]
    [InlineData("void Run() { var p = Process.Start(\"x\"); End(p); }")]
    [InlineData("Child Run() => new Child(Process.Start(\"x\"));")]
    [InlineData("void Run() { var c = new Child(Process.Start(\"x\")); c.Dispose(); }")]
    [InlineData("void Run() { var p = Process.Start(\"x\"); p.Exited += (_, _) => p.Dispose(); }")]
    [InlineData("void Run() { var p = Process.Start(\"x\"); p.Exited += (s, _) => ((Process)s).Dispose(); }")]
    [InlineData("void OnExit(object s, EventArgs e) => ((Process)s).Dispose(); void Run() { var p = Process.Start(\"x\"); p.Exited += OnExit; }")]
    [InlineData("void Run() { var p = Replaced(); }")]
    [InlineData("void Run() { var p = Cached(); p.WaitForExit(); }")]
    [InlineData("void Run() { var p = Listed(); p.WaitForExit(); }")]
    [InlineData("void Run() { var p = Process.Start(\"x\"); Interlocked.Exchange(ref _process, p)?.Dispose(); }")]
    [InlineData("void Run(Process given) { var p = given ?? new Process(); p.Start(); if (given is null) p.Dispose(); }")]
    [InlineData("void Run(bool own) { Process p = null; if (own) p = Process.Start(\"x\"); else p = _process; p.WaitForExit(); if (own) p.Dispose(); }")]
    [InlineData("IEnumerable<Process> Run() { yield return Process.Start(\"x\"); }")]
    [InlineData("void Run(out Process p) { p = Process.Start(\"x\"); }")]
    [InlineData("(int, Process) Run() => (1, Process.Start(\"x\"));")]
    [InlineData("void Run() { var p = Process.Start(\"x\"); while (true) p.WaitForExit(10); }")]
    [InlineData("void Run() { if (Process.Start(\"x\") is { } p) using (p) p.WaitForExit(); }")]
    [InlineData("event Action<Process> Started; void Run() { var p = Process.Start(\"x\"); Started?.Invoke(p); }")]
    [InlineData("int Run(int n) { var p = Process.Start(\"x\"); return n switch { 0 => Finish(p), _ => Finish(p) }; } int Finish(Process p) { using (p) return 1; }")]
    [InlineData("Task Run() { var p = Process.Start(\"x\"); return p.WaitForExitAsync().ContinueWith(_ => p.Dispose()); }")]
    [InlineData("void Run() { Process.Start(\"https://example.org\"); }")]
    public Task EveryPathEndsOrHandsItOver_IsSilent(string member) => Verify.Silent(Members + member);

    [Theory]
    [InlineData("var p = {|LG4001:Process.Start(\"x\")|};", "'p' goes out of scope and was never disposed", "}")]
    [InlineData("{|LG4001:Process.Start(\"x\")|}.WaitForExit();", "nothing holds it after this expression", "Process.Start")]
    [InlineData("var p = {|LG4001:Process.Start(\"x\")|}; if (p.HasExited) return; p.Dispose();", "not on the one that leaves here", "return;")]
    [InlineData("var p = {|LG4001:Process.Start(\"x\")|}; if (p.HasExited) { Console.WriteLine(); return; } p.Dispose();", "not on the one that leaves here", "return;")]
    [InlineData("var p = {|LG4001:Process.Start(\"x\")|}; p = null;", "'p' gets another value before it is disposed", "p = null")]
    public Task Message_SaysWhereItIsLost(string body, string because, string lostAt) =>
        Verify.Reports("void Run() { " + body + " }", because, lostAt);

    [Theory]
    [InlineData("void Run() { var p = Process.Start(\"x\"; }")]
    [InlineData("void Run() { var p = Process.Start(\"x\"); Missing(p); }")]
    [InlineData("void Run() { var p = Process.Start(\"x\"); p.Dis }")]
    public Task HalfWritten_IsSilent(string member) => Verify.SilentOnBrokenCode(member);
}
