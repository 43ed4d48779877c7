using LifetimeGuard.Harness.Judging;

namespace LifetimeGuard.Harness.Tests.Judging;

public sealed class SourceStackTests
{
    [Theory]
    [InlineData("Jobs.JobQueue.Start", "Jobs.JobQueue.Start")]
    [InlineData("Jobs.Window+<RunAsync>d__8.MoveNext", "Jobs.Window.RunAsync")]
    [InlineData("Jobs.Behaviours+<>c.<RunAsync>b__2_0", "Jobs.Behaviours.RunAsync (lambda)")]
    [InlineData("Jobs.Queue+<>c__DisplayClass3_0.<Start>b__0", "Jobs.Queue.Start (lambda)")]
    [InlineData("Jobs.Queue.<Start>g__Pump|3_0", "Jobs.Queue.Start.Pump")]
    [InlineData("Program+<<Main>$>d__0.MoveNext", "Program.Main")]
    [InlineData("Program.<Main>$", "Program.Main")]
    [InlineData("Program.<Main>", "Program.Main")]
    [InlineData("Outer+Inner.Run", "Outer.Inner.Run")]
    public void Name_AsTheSourceCallsIt(string compiled, string written) =>
        Assert.Equal(written, SourceStack.NameInSource(compiled));
}
