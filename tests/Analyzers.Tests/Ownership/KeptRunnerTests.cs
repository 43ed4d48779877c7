using LifetimeGuard.Analyzers.Ownership;

namespace LifetimeGuard.Analyzers.Tests.Ownership;

/// <summary>What keeps a collectable value alive, and what does not.</summary>
public sealed class KeptRunnerTests
{
    [Theory]
    [InlineData("_timer = {0};")]
    [InlineData("var t = {0}; _timer = t;")]
    [InlineData("var t = {0}; _all.Add(t);")]
    [InlineData("var t = {0}; Later += () => t.Dispose();")]
    [InlineData("Timer t = null; t = {0}; GC.KeepAlive(t);")]
    [InlineData("var t = {0}; _ = Task.Run(() => { lock (t) { } });")]
    [InlineData("var t = {0}; void Stop() => t.Dispose(); Later += Stop;")]
    [InlineData("var pair = (1, {0}); _pair = pair;")]
    public void SomethingHasIt_IsHandedOver(string body) => Assert.Equal(Fate.HandedOver, FateIn(body).Fate);

    [Theory]
    [InlineData("{0};")]
    [InlineData("_ = {0};")]
    [InlineData("var t = {0};")]
    [InlineData("var t = {0}; t.Change(1, 1);")]
    [InlineData("var t = {0}; Action stop = () => t.Dispose(); Console.WriteLine(stop.Method.Name);")]
    [InlineData("var t = {0}; void Stop() => t.Dispose(); if (_all.Count > 9) Stop();")]
    [InlineData("var t = {0}; if (_all.Count > 0) return; _timer = t;")]
    [InlineData("var all = new[] {{ {0} }}; Console.WriteLine(all.Length);")]
    public void NothingHasItAfterwards_IsLeaked(string body) => Assert.Equal(Fate.Leaked, FateIn(body).Fate);

    [Fact]
    public void DisposedOnEveryPath_IsReleased() =>
        Assert.Equal(Fate.Released, FateIn("var t = {0}; try {{ Console.ReadLine(); }} finally {{ t.Dispose(); }}").Fate);

    private static Verdict FateIn(string body) => EngineProbe.FateOf(
        $$"""
        Timer _timer; List<Timer> _all = new(); (int, Timer) _pair; event Action Later;
        void Run() { {{body.Replace("{0}", "[|new Timer(_ => { }, null, 1, 1)|]").Replace("{{", "{").Replace("}}", "}")}} }
        """,
        Duty.Keep);
}
