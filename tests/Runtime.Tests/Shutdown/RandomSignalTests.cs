using LifetimeGuard.Runtime.Processes;
using LifetimeGuard.Runtime.Shutdown;
using LifetimeGuard.Runtime.Tests.Support;

namespace LifetimeGuard.Runtime.Tests.Shutdown;

/// <summary>Signals at any moment from the first instruction of the program to its last: nothing is left, and the log tells the truth.</summary>
[Collection(nameof(TestProcesses))]
public sealed class RandomSignalTests : IDisposable
{
    private const int Rounds = 500;
    private const int AtATime = 4;
    private static readonly int[] Signals = [1, 2, 3, 15];
    private readonly TempFolder _folder = new();
    private readonly TestProcesses _processes = new();

    public void Dispose()
    {
        using (_folder)
            _processes.Dispose();
    }

    [Fact]
    public async Task SignalsAtRandomMoments_LeaveNothing()
    {
        var ends = new List<int>();
        await Parallel.ForAsync(0, Rounds, new ParallelOptions { MaxDegreeOfParallelism = AtATime }, async (round, _) =>
        {
            int end = await RunAsync(round);
            lock (ends)
                ends.Add(end);
        });

        // Else the moments were not random enough to say anything.
        Assert.Contains(0, ends);
        Assert.Contains(ends, end => end > 128);
        Assert.Equal(Rounds, ends.Count);
    }

    // The number of the round is the seed: a round that failed can be run again.
    private async Task<int> RunAsync(int round)
    {
        var random = new Random(round);
        string folder = Directory.CreateDirectory(_folder.File($"round {round}")).FullName;
        string log = Path.Combine(folder, "shutdown.log");
        string journal = Path.Combine(folder, "process_registry.json");
        using var processes = new TestProcesses();
        using var app = AppUnderTest.Launch(processes, [], "start-until-signal", journal, log);
        await Task.Delay(random.Next(250), CancellationToken.None);
        for (int left = random.Next(1, 4); left > 0 && !app.HasExited; left--)
        {
            app.SignalIfAlive(Signals[random.Next(Signals.Length)]);
            await Task.Delay(random.Next(40), CancellationToken.None);
        }

        // A signal that comes before the program listens ends it by itself.
        int code = await app.ExitAsync();
        Assert.True(code is ShutdownExitCodes.Clean or ShutdownExitCodes.Forced || Signals.Contains(code - 128), $"round {round} ended with {code}: {string.Join(" | ", app.Lines)}");
        if (code is ShutdownExitCodes.Clean)
            Assert.True(File.ReadAllText(log).Contains("shutdown clean", StringComparison.Ordinal), $"round {round}: the log does not say how it ended");

        // A third signal leaves the rest to the next start, and nothing but the journal says so.
        await using (var next = new ProcessRegistry(new ProcessRegistryOptions { JournalPath = journal }))
            Assert.Empty((await next.RecoverAsync()).Survivors);
        Assert.True(processes.Alive().Count == 0, $"round {round} ended with {code} and left {string.Join(", ", processes.Alive().Select(process => process.Command))}");
        Assert.True(Directory.GetFiles(folder).All(file => file == log), $"round {round} left {string.Join(", ", Directory.GetFiles(folder))}");
        return code;
    }
}
