using System.Text;
using LifetimeGuard.Harness.Apps;

namespace LifetimeGuard.Harness.Tests.Apps;

public sealed class AppOutputTests
{
    private const int Enough = 10_000;

    [Fact]
    public async Task ManyLines_OnlyTheLastAreKept()
    {
        var output = await ReadAsync(string.Concat(Enumerable.Range(1, Enough).Select(number => $"line {number}\n")));

        var kept = output.LastLines(Enough);
        Assert.InRange(kept.Count, 1, 500);
        Assert.Equal($"line {Enough}", kept[^1]);
        Assert.Equal($"line {Enough - kept.Count + 1}", kept[0]);
    }

    [Fact]
    public async Task OneEndlessLine_IsCut()
    {
        var output = await ReadAsync(new string('x', 10_000_000));

        Assert.InRange(Assert.Single(output.LastLines(Enough)).Length, 1, 5_000);
    }

    [Fact]
    public async Task CharacterOverTwoReads_StaysWhole()
    {
        // Three bytes a character never fit the buffer's power of two.
        var output = await ReadAsync(string.Concat(Enumerable.Repeat("€€€€€€€€€\n", Enough)));

        Assert.All(output.LastLines(Enough), line => Assert.Equal("€€€€€€€€€", line));
    }

    [Fact]
    public void ReadyLineThatIsThereAtOnce_IsHeard()
    {
        // A memory stream is read to its end inside the constructor: nobody could ask for the line later.
        var output = new AppOutput(new MemoryStream("READY now\n"u8.ToArray()), readyLine: "READY");

        Assert.True(output.Ready!.IsCompleted);
    }

    [Fact]
    public void OtherLine_IsNotTheReadyLine()
    {
        var output = new AppOutput(new MemoryStream("STARTING\n"u8.ToArray()), readyLine: "READY");

        Assert.False(output.Ready!.IsCompleted);
    }

    private static async Task<AppOutput> ReadAsync(string text)
    {
        var output = new AppOutput(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        await output.Ended;
        return output;
    }
}
