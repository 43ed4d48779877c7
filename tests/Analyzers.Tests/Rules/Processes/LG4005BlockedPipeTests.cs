using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Processes.LG4005BlockedPipeAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Processes.LG4005BlockedPipeCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Processes;

public sealed class LG4005BlockedPipeTests
{
    private const string Members = """
        static ProcessStartInfo Out() => new("a") { RedirectStandardOutput = true };
        static ProcessStartInfo Both() { var info = new ProcessStartInfo("a") { RedirectStandardOutput = true }; info.RedirectStandardError = true; return info; }
        static ProcessStartInfo In() => new("a") { RedirectStandardInput = true };
        static ProcessStartInfo InOut() => new("a") { RedirectStandardInput = true, RedirectStandardOutput = true };
        static string Read(Process p) => p.StandardOutput.ReadToEnd();
        static void Drain(Process p) { p.OutputDataReceived += (_, _) => { }; p.BeginOutputReadLine(); }

        """;

    [Theory]
    [InlineData("void Run() { using var p = {|LG4005:Process.Start(Out())|}; p.WaitForExit(); }", "standard output is redirected and nobody reads it")]
    [InlineData("void Run() { using var p = {|LG4005:Process.Start(Out())|}; if (!p.WaitForExit(60_000)) p.Kill(); }", "nobody reads it")]
    [InlineData("string Run() { using var p = {|LG4005:Process.Start(Both())|}; return p.StandardOutput.ReadToEnd(); }", "standard error is redirected and nobody reads it")]
    [InlineData("void Run() { using var p = new Process { StartInfo = Out() }; {|LG4005:p.Start()|}; p.WaitForExit(); }", "nobody reads it")]
    [InlineData("void Run() { using var p = new Process { StartInfo = { RedirectStandardOutput = true } }; {|LG4005:p.Start()|}; p.WaitForExit(); }", "nobody reads it")]
    [InlineData("void Run() { using var p = new Process(); p.StartInfo.RedirectStandardError = true; {|LG4005:p.Start()|}; p.WaitForExit(); }", "nobody reads it")]
    [InlineData("void Run() { using var p = new Process { StartInfo = Out() }; p.OutputDataReceived += (_, _) => { }; {|LG4005:p.Start()|}; p.WaitForExit(); }", "nothing calls 'BeginOutputReadLine'")]
    public Task NobodyReads_Reports(string member, string because) => Verify.Reports(Members + member, because: because);

    [Theory]
    [InlineData("void Run() { using var p = Process.Start(Out()); Drain(p); p.WaitForExit(); }")]
    [InlineData("void Run() { using var p = Process.Start(Out()); p.Kill(); }")]
    [InlineData("string Run() { using var p = Process.Start(Out()); return Read(p); }")]
    [InlineData("Process Run() => Process.Start(Out());")]
    [InlineData("Process Run() { var p = Process.Start(Out()); return p; }")]
    [InlineData("void Run(bool capture) { using var p = Process.Start(new ProcessStartInfo(\"a\") { RedirectStandardOutput = capture }); p.WaitForExit(); }")]
    [InlineData("void Run(ProcessStartInfo info) { using var p = Process.Start(info); p.WaitForExit(); }")]
    [InlineData("void Run() { using var p = Process.Start(new ProcessStartInfo(\"a\")); p.WaitForExit(); }")]
    public Task SomebodyReadsOrMay_IsSilent(string member) => Verify.Silent(Members + member);

    [Theory]
    [InlineData("string Run() { using var p = Process.Start(Out()); {|LG4005:p.WaitForExit()|}; return p.StandardOutput.ReadToEnd(); }")]
    [InlineData("async Task<string> Run() { using var p = Process.Start(Out()); await {|LG4005:p.WaitForExitAsync()|}; return await p.StandardOutput.ReadToEndAsync(); }")]
    [InlineData("string Run() { using var p = Process.Start(Out()); if (!{|LG4005:p.WaitForExit(5000)|}) p.Kill(); return p.StandardOutput.ReadToEnd(); }")]
    [InlineData("string Run() { using var p = Process.Start(Out()); {|LG4005:p.WaitForExit()|}; return Read(p); }")]
    [InlineData("string Run() { using var p = Process.Start(Out()); while (!{|LG4005:p.HasExited|}) Thread.Sleep(50); return p.StandardOutput.ReadToEnd(); }")]
    public Task WaitedForFirst_Reports(string member) => Verify.Reports(Members + member, because: "read only after the wait");

    [Theory]
    [InlineData("string Run() { using var p = Process.Start(Out()); var text = p.StandardOutput.ReadToEnd(); p.WaitForExit(); return text; }")]
    [InlineData("async Task<string> Run() { using var p = Process.Start(Out()); var text = p.StandardOutput.ReadToEndAsync(); await p.WaitForExitAsync(); return await text; }")]
    [InlineData("string Run() { using var p = Process.Start(Out()); if (p.WaitForExit(0)) return null; return p.StandardOutput.ReadToEnd(); }")]
    [InlineData("async Task<string> Run() { using var p = Process.Start(Out()); var end = p.WaitForExitAsync(); var text = await p.StandardOutput.ReadToEndAsync(); await end; return text; }")]
    [InlineData("string Run() { using var p = Process.Start(Out()); var text = \"\"; while (!p.HasExited) text += p.StandardOutput.ReadLine(); return text + p.StandardOutput.ReadToEnd(); }")]
    [InlineData("string Run() { using var p = Process.Start(Out()); var left = 9; while (!p.HasExited) { if (left-- == 0) break; } return p.StandardOutput.ReadToEnd(); }")]
    public Task ReadFirst_IsSilent(string member) => Verify.Silent(Members + member);

    [Theory]
    [InlineData("string Run() { using var p = Process.Start(Both()); var o = {|LG4005:p.StandardOutput.ReadToEnd()|}; return o + p.StandardError.ReadToEnd(); }", "output is read to the end before anybody reads its standard error")]
    [InlineData("async Task<string> Run() { using var p = Process.Start(Both()); var e = await {|LG4005:p.StandardError.ReadToEndAsync()|}; return e + await p.StandardOutput.ReadToEndAsync(); }", "error is read to the end before anybody reads its standard output")]
    [InlineData("string Run() { using var p = Process.Start(Both()); string line; while ((line = {|LG4005:p.StandardOutput.ReadLine()|}) != null) Console.WriteLine(line); return p.StandardError.ReadToEnd(); }", "before anybody reads")]
    public Task OneAfterTheOther_Reports(string member, string because) => Verify.Reports(Members + member, because: because);

    [Theory]
    [InlineData("async Task<string> Run() { using var p = Process.Start(Both()); var e = p.StandardError.ReadToEndAsync(); var o = await p.StandardOutput.ReadToEndAsync(); return o + await e; }")]
    [InlineData("string Run() { using var p = Process.Start(Both()); p.ErrorDataReceived += (_, _) => { }; p.BeginErrorReadLine(); return p.StandardOutput.ReadToEnd(); }")]
    [InlineData("string Run() { using var p = Process.Start(Both()); var e = Task.Run(() => p.StandardError.ReadToEnd()); var o = p.StandardOutput.ReadToEnd(); return o + e.Result; }")]
    [InlineData("async Task Run() { using var p = Process.Start(Both()); await Task.WhenAll(p.StandardError.ReadToEndAsync(), p.StandardOutput.ReadToEndAsync()); }")]
    public Task BothAtOnce_IsSilent(string member) => Verify.Silent(Members + member);

    [Theory]
    [InlineData("void Run(string text) { using var p = Process.Start(In()); p.StandardInput.Write(text); {|LG4005:p.WaitForExit()|}; }", "never closed")]
    [InlineData("string Run(string text) { using var p = Process.Start(InOut()); {|LG4005:p.StandardInput.Write(text)|}; p.StandardInput.Close(); return p.StandardOutput.ReadToEnd(); }", "read only after all this is written")]
    public Task Input_Reports(string member, string because) => Verify.Reports(Members + member, because: because);

    [Theory]
    [InlineData("void Run(string text) { using var p = Process.Start(In()); p.StandardInput.Write(text); p.StandardInput.Close(); p.WaitForExit(); }")]
    [InlineData("void Run(string text) { using var p = Process.Start(In()); using (var input = p.StandardInput) input.Write(text); p.WaitForExit(); }")]
    [InlineData("void Run(string text) { using var p = Process.Start(In()); p.StandardInput.Write(text); p.StandardInput.WriteLine(\"exit\"); p.WaitForExit(); }")]
    [InlineData("void Run() { using var p = Process.Start(In()); p.StandardInput.WriteLine(\"y\"); p.WaitForExit(); }")]
    [InlineData("string Run(string text) { using var p = Process.Start(InOut()); var o = p.StandardOutput.ReadToEndAsync(); p.StandardInput.Write(text); p.StandardInput.Close(); return o.Result; }")]
    public Task InputIsClosedOrShort_IsSilent(string member) => Verify.Silent(Members + member);

    [Fact]
    public Task OneAfterTheOther_ReadsBothAtOnce() => Verify.Fixes(
        Members + """
        void Run()
        {
            using var p = Process.Start(Both());
            var output = {|LG4005:p.StandardOutput.ReadToEnd()|};
            var error = p.StandardError.ReadToEnd();
            p.WaitForExit();
        }
        """,
        Members + """
        void Run()
        {
            using var p = Process.Start(Both());
            var readError = p.StandardError.ReadToEndAsync();
            var output = p.StandardOutput.ReadToEnd();
            var error = readError.GetAwaiter().GetResult();
            p.WaitForExit();
        }
        """);

    [Fact]
    public Task WaitedForFirst_BeginsToRead() => Verify.Fixes(
        Members + """
        async Task<string> Run()
        {
            using var p = Process.Start(Out());
            await {|LG4005:p.WaitForExitAsync()|};
            return await p.StandardOutput.ReadToEndAsync();
        }
        """,
        Members + """
        async Task<string> Run()
        {
            using var p = Process.Start(Out());
            var readOutput = p.StandardOutput.ReadToEndAsync();
            await p.WaitForExitAsync();
            return await readOutput;
        }
        """);

    [Fact]
    public Task OpenInput_IsClosed() => Verify.Fixes(
        Members + """
        void Run(string text)
        {
            using var p = Process.Start(In());
            p.StandardInput.Write(text);
            {|LG4005:p.WaitForExit()|};
        }
        """,
        Members + """
        void Run(string text)
        {
            using var p = Process.Start(In());
            p.StandardInput.Write(text);
            p.StandardInput.Close();
            p.WaitForExit();
        }
        """);

    [Theory]
    [InlineData("void Run() { using var p = Process.Start(Out()); p.WaitForExit(; }")]
    [InlineData("void Run() { using var p = Process.Start(Missing()); p.WaitForExit(); }")]
    public Task HalfWritten_IsSilent(string member) => Verify.SilentOnBrokenCode(Members + member);
}
