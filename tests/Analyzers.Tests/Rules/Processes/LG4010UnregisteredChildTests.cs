using LifetimeGuard.Analyzers.Tests.Verification;
using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<LifetimeGuard.Analyzers.Rules.Processes.LG4010UnregisteredChildAnalyzer>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Processes;

public sealed class LG4010UnregisteredChildTests
{
    [Theory]
    [InlineData("void Run() { using var child = {|LG4010:Process.Start(\"tool\")|}; child.WaitForExit(); }")]
    [InlineData("void Run(ProcessStartInfo info) { using var child = {|LG4010:Process.Start(info)|}; child.WaitForExit(); }")]
    [InlineData("void Run() { using var child = new Process { StartInfo = new ProcessStartInfo(\"tool\") }; {|LG4010:child.Start()|}; child.WaitForExit(); }")]
    [InlineData("Func<Process> Run() => () => {|LG4010:Process.Start(\"tool\", \"-x\")|};")]
    public Task StartedByHand_WithTheRuntime_Reports(string member) => Verify.Reports(WithRegistry(member), because: "ProcessRegistry.Start");

    [Theory]
    [InlineData("void Run() { _processes.Start(new ProcessStartInfo(\"tool\")); }")]
    [InlineData("void Run() { using var page = Process.Start(new ProcessStartInfo(\"https://example.org\") { UseShellExecute = true }); }")]
    [InlineData("void Run() { using var page = new Process(); page.StartInfo.UseShellExecute = true; page.Start(); }")]
    [InlineData("int Run() { using var self = Process.GetCurrentProcess(); return self.Id; }")]
    [InlineData("void Run(Own.Process own) { own.Start(); }")]
    public Task RegisteredFoundOrOpened_IsSilent(string member) => Verify.Silent(WithRegistry(member));

    [Fact]
    public Task StartedByHand_WithoutTheRuntime_IsSilent() => Verify.Silent("void Run() { using var child = Process.Start(\"tool\"); child.WaitForExit(); }");

    [Fact]
    public void IsOffByDefault() =>
        Assert.Single(AllAnalyzers.Create().SelectMany(analyzer => analyzer.SupportedDiagnostics), rule => rule.Id == "LG4010" && !rule.IsEnabledByDefault);

    [Fact]
    public Task HalfWritten_IsSilent() => Verify.SilentOnBrokenCode(WithRegistry("void Run() { Process.Start("));

    private static string WithRegistry(string member) => $$"""
        using System; using System.Diagnostics;
        namespace LifetimeGuard.Runtime.Processes
        {
            public sealed class ProcessRegistry { public object Start(ProcessStartInfo info) => Process.Start(info); }
        }
        namespace Own { class Process { public void Start() { } } }
        class Program
        {
            LifetimeGuard.Runtime.Processes.ProcessRegistry _processes = new();
            {{member}}
        }
        """;
}
