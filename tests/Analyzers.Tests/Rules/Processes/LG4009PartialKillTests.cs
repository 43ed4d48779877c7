using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Processes.LG4009PartialKillAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Processes.LG4009PartialKillCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Processes;

public sealed class LG4009PartialKillTests
{
    [Theory]
    [InlineData("void Run() { using var p = Process.Start(\"/bin/sh\", \"-c make\"); {|LG4009:p.Kill()|}; }", "'sh' is killed alone")]
    [InlineData("void Run() { using var p = Process.Start(new ProcessStartInfo(\"cmd.exe\", \"/c build\")); {|LG4009:p.Kill()|}; }", "'cmd' is killed alone")]
    [InlineData("void Run() { using var p = new Process { StartInfo = { FileName = \"npm\" } }; p.Start(); {|LG4009:p.Kill()|}; }", "'npm' is killed alone")]
    [InlineData("void Run(string a) { using var p = Process.Start(\"dotnet\", $\"run {a}\"); {|LG4009:p.Kill()|}; }", "'dotnet' is killed alone")]
    [InlineData("void Run(string a) { using var p = Process.Start(\"dotnet\", new[] { \"run\", a }); {|LG4009:p.Kill(entireProcessTree: false)|}; }", "'dotnet' is killed alone")]
    public Task LauncherKilledAlone_Reports(string member, string because) => Verify.Reports(member, because: because);

    [Theory]
    [InlineData("void Run() { using var p = Process.Start(\"/bin/sh\", \"-c make\"); p.Kill(entireProcessTree: true); }")]
    [InlineData("void Run() { using var p = Process.Start(\"git\", \"status\"); p.Kill(); }")]
    [InlineData("void Run() { using var p = Process.Start(\"dotnet\", \"worker.dll\"); p.Kill(); }")]
    [InlineData("void Run(string file) { using var p = Process.Start(file, \"run\"); p.Kill(); }")]
    [InlineData("void Run(Process p) { p.Kill(); }")]
    public Task TreeOrPlainOrUnknownProgram_IsSilent(string member) => Verify.Silent(member);

    [Fact]
    public Task ExitCodeOfRunningChild_Reports() => Verify.Reports(
        "int Run() { using var p = Process.Start(\"git\"); {|LG4009:p.Kill()|}; return p.ExitCode; }", because: "'ExitCode' fails until it has ended");

    [Theory]
    [InlineData("int Run() { using var p = Process.Start(\"git\"); p.Kill(); p.WaitForExit(); return p.ExitCode; }")]
    [InlineData("int Run(bool late) { using var p = Process.Start(\"git\"); if (late) { p.Kill(); return -1; } return p.ExitCode; }")]
    public Task ExitCodeAfterTheEnd_IsSilent(string member) => Verify.Silent(member);

    [Theory]
    [InlineData("void Run(string file) { using var p = Process.Start(\"ffmpeg\", $\"-i {file}\"); {|LG4009:p.Kill()|}; File.Delete(file); }")]
    [InlineData("void Run(string folder) { var info = new ProcessStartInfo(\"git\"); info.ArgumentList.Add(folder); using var p = Process.Start(info); {|LG4009:p.Kill(true)|}; Directory.Delete(folder, true); }")]
    public Task FileOfTheCommandLineTakenAway_Reports(string member) => Verify.Reports(member, because: "before it has ended");

    [Theory]
    [InlineData("void Run(string file) { using var p = Process.Start(\"ffmpeg\", $\"-i {file}\"); p.Kill(); p.WaitForExit(); File.Delete(file); }")]
    [InlineData("void Run(string file, string other) { using var p = Process.Start(\"ffmpeg\", $\"-i {file}\"); p.Kill(); File.Delete(other); }")]
    [InlineData("void Run(string file) { File.Delete(file); using var p = Process.Start(\"ffmpeg\", $\"-o {file}\"); p.Kill(); }")]
    public Task FileTakenAfterTheEndOrBeforeOrAnother_IsSilent(string member) => Verify.Silent(member);

    [Fact]
    public Task Kill_TakesTheTree() => Verify.Fixes(
        "void Run() { using var p = Process.Start(\"sh\"); {|LG4009:p.Kill()|}; }",
        "void Run() { using var p = Process.Start(\"sh\"); p.Kill(entireProcessTree: true); }");

    [Fact]
    public Task HalfWritten_IsSilent() => Verify.SilentOnBrokenCode("void Run() { using var p = Process.Start(\"sh\"); p.Kill(; }");
}
