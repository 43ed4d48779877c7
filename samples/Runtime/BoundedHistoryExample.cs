using LifetimeGuard.Runtime.Collections;

namespace LifetimeGuard.Samples.Runtime;

/// <summary>The last two results are kept; the one before them is disposed.</summary>
public static class BoundedHistoryExample
{
    public static async Task RunAsync(TextWriter output)
    {
        using var results = new BoundedHistory<Result>(capacity: 2);
        foreach (int number in Enumerable.Range(1, 3))
            results.Add(new Result(number, output));

        await output.WriteLineAsync($"kept: {string.Join(", ", results.Select(result => result.Number))}");
    }

    private sealed record Result(int Number, TextWriter Output) : IDisposable
    {
        public void Dispose() => Output.WriteLine($"{Number} is disposed");
    }
}
