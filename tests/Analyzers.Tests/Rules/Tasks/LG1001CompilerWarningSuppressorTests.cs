using LifetimeGuard.Analyzers.Rules.Tasks;
using LifetimeGuard.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LifetimeGuard.Analyzers.Tests.Rules.Tasks;

/// <summary>One dropped task, one report: the compiler's CS4014 gives way where ours reports, and only there.</summary>
public sealed class LG1001CompilerWarningSuppressorTests
{
    [Fact]
    public async Task WhereLG1001Reports_TheCompilersWarningIsSuppressed() =>
        Assert.True(await IsSuppressed("async Task Run() { Save(); await Save(); }"));

    [Fact]
    public async Task WhereLG5001Reports_TheCompilersWarningIsSuppressed() =>
        Assert.True(await IsSuppressed("async Task StopAsync() { Save(); await Save(); }"));

    [Fact]
    public async Task WhereWeAreSilent_TheCompilersWarningStays() =>
        Assert.False(await IsSuppressed("async Task Guarded() { try { await Save(); } catch (Exception) { } } async Task Run() { Guarded(); await Save(); }"));

    [Fact]
    public async Task WhereOurRuleIsOff_TheCompilersWarningStays() =>
        Assert.False(await IsSuppressed("async Task Run() { Save(); await Save(); }", off: "LG1001"));

    private static async Task<bool> IsSuppressed(string members, string? off = null)
    {
        var compilation = TestCompilation.Of(TestProgram.From("Task Save() => Task.Delay(1); " + members));
        if (off is not null)
            compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new(off, ReportDiagnostic.Suppress)]));

        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        var all = await compilation
            .WithAnalyzers([new LG1001CompilerWarningSuppressor(), new LG1001DroppedTaskAnalyzer()], options)
            .GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
        return Assert.Single(all, diagnostic => diagnostic.Id == "CS4014").IsSuppressed;
    }
}
