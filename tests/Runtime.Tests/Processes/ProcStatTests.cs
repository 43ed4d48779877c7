using System.Diagnostics;
using LifetimeGuard.Runtime.Processes.Linux;

namespace LifetimeGuard.Runtime.Tests.Processes;

/// <summary>The line of proc_pid_stat(5), with all that a program may call itself.</summary>
public sealed class ProcStatTests
{
    private const string AfterTheState = "1 7 8 0 -1 4194560 100 0 0 0 1 2 0 0 20 0 1 0 4711 8192";

    [Theory]
    [InlineData("sleep")]
    [InlineData("a b")]
    [InlineData("a) S 9 9 9 (b")]
    [InlineData(")")]
    [InlineData("")]
    public void Command_MayHoldBlanksAndParentheses(string command)
    {
        var stat = ProcStat.Parse(42, $"42 ({command}) T {AfterTheState}\n");

        Assert.Equal(new ProcStat(42, command, 'T', Parent: 1, Group: 7, Session: 8, StartTicks: 4711), stat);
    }

    [Theory]
    [InlineData("")]
    [InlineData("42 sleep S 1 7 8")]
    [InlineData("42 (sleep")]
    [InlineData("42 (sleep) S 1 7 8 0 -1 4194560 100 0 0 0 1 2 0 0 20 0 1 0")]
    public void HalfALine_IsNoProcess(string line) => Assert.Null(ProcStat.Parse(42, line));

    [Fact]
    public void ThisProcess_IsReadAsTheKernelSays()
    {
        using var self = Process.GetCurrentProcess();
        var stat = ProcStat.Read(Environment.ProcessId)!.Value;

        Assert.Equal(self.ProcessName[..Math.Min(15, self.ProcessName.Length)], stat.Command[..Math.Min(15, stat.Command.Length)]);
        Assert.False(stat.IsDead);
        Assert.True(stat.StartTicks > 0);
    }

    [Fact]
    public void ProcessThatIsGone_IsNull() => Assert.Null(ProcStat.Read(int.MaxValue));
}
