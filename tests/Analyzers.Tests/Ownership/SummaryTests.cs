using LifetimeGuard.Analyzers.Ownership;

namespace LifetimeGuard.Analyzers.Tests.Ownership;

/// <summary>What the engine knows about callees of the same compilation.</summary>
public sealed class SummaryTests
{
    [Theory]
    [InlineData("void Use(Process p) { }", nameof(Fate.Leaked))]
    [InlineData("void Use(Process p) => Console.WriteLine(p.Id);", nameof(Fate.Leaked))]
    [InlineData("void Use(Process p) => Inner(p); void Inner(Process p) => p.Kill();", nameof(Fate.Leaked))]
    [InlineData("void Use(Process p) => p.Dispose();", nameof(Fate.Released))]
    [InlineData("void Use(Process p) => Inner(p); void Inner(Process p) { using (p) { } }", nameof(Fate.Released))]
    [InlineData("void Use(Process p) { if (p.HasExited) p.Dispose(); }", nameof(Fate.Released))]
    [InlineData("Process _kept; void Use(Process p) => _kept = p;", nameof(Fate.HandedOver))]
    [InlineData("virtual internal void Use(Process p) { }", nameof(Fate.HandedOver))]
    [InlineData("Action _later; void Use(Process p) => _later = () => p.Dispose();", nameof(Fate.HandedOver))]
    public void Callee_DecidesTheFate(string callee, string expected) =>
        Assert.Equal(expected, FateOf(callee, "var p = [|Process.Start(\"x\")|]; Use(p);").Fate.ToString());

    [Theory]
    [InlineData("void Use(Process p) => Use(p);")]
    [InlineData("void Use(Process p) => Other(p); void Other(Process p) => Use(p);")]
    [InlineData("void Use(Process p) { if (p.HasExited) Use(p); else Other(p, 1); } void Other(Process p, int n) { if (n > 0) Other(p, n - 1); Use(p); }")]
    public void Recursion_EndsAndIsSilent(string callee) =>
        Assert.Equal(Fate.HandedOver, FateOf(callee, "var p = [|Process.Start(\"x\")|]; Use(p);").Fate);

    [Fact]
    public void DeepChain_EndsAndIsSilent()
    {
        string chain = string.Join(" ", Enumerable.Range(0, 40).Select(n => $"void Use{n}(Process p) => Use{n + 1}(p);")) + " void Use40(Process p) { }";

        Assert.Equal(Fate.HandedOver, FateOf(chain, "var p = [|Process.Start(\"x\")|]; Use0(p);").Fate);
    }

    [Fact]
    public void ManyPaths_EndAndAreSilent()
    {
        string tests = string.Join(" ", Enumerable.Range(0, 60).Select(n => $"if (flags[{n}]) p.Kill(); if (flags[{n}]) p.Refresh();"));

        Assert.NotEqual(Fate.Released, FateOf("bool[] flags = new bool[60];", "var p = [|Process.Start(\"x\")|]; " + tests).Fate);
    }

    [Fact]
    public void RecursiveFactory_MakesNothingKnown()
    {
        var probe = EngineProbe.At("Process Make(int n) => n > 0 ? Make(n - 1) : Process.Start(\"x\"); void Run() { var p = [|Make(3)|]; }");

        Assert.Null(probe.Model.Ownership.NewValue(probe.Operation, Duty.Release, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("Process Make() => Process.Start(\"x\");", true)]
    [InlineData("Process Make() { var p = new Process(); p.Start(); return p; }", true)]
    [InlineData("Process Make() { if (DateTime.Now.Year > 2000) return null; return Process.Start(\"x\"); }", true)]
    [InlineData("IDisposable Make() => Process.Start(\"x\");", true)]
    [InlineData("Process _p; Process Make() => _p;", false)]
    [InlineData("Process _p; Process Make() { _p = Process.Start(\"x\"); return _p; }", false)]
    [InlineData("Process _p; Process Make() { var p = Process.Start(\"x\"); _p = p; return p; }", false)]
    [InlineData("Process Make(Process given = null) => given ?? Process.Start(\"x\");", false)]
    public void Factory_ReturnsWhatItsCallerOwns(string factory, bool isFresh)
    {
        var probe = EngineProbe.At(factory + " void Run() { var p = [|Make()|]; }");
        var made = probe.Model.Ownership.NewValue(probe.Operation, Duty.Release, TestContext.Current.CancellationToken);

        Assert.Equal(isFresh, made is not null);
    }

    [Fact]
    public async Task ManyThreadsAsking_GetTheSameAnswer()
    {
        string members = string.Join(" ", Enumerable.Range(0, 12).Select(n => $"void Use{n}(Process p) {{ if (p.HasExited) Use{(n + 1) % 12}(p); else Use{(n + 5) % 12}(p); }}"));
        var probe = EngineProbe.At(members + " void Run() { var p = [|Process.Start(\"x\")|]; Use0(p); }");

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(
            () => probe.Model.Ownership.FateOf(probe.Operation, Duty.Release, TestContext.Current.CancellationToken).Fate)));

        Assert.Equal([Fate.HandedOver], answers.Distinct());
    }

    private static Verdict FateOf(string members, string body) =>
        EngineProbe.FateOf($$"""{{members}} void Run() { {{body}} }""", Duty.Release);
}
