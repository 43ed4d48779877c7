using LifetimeGuard.Runtime.Runners;

namespace LifetimeGuard.Samples.Runtime;

/// <summary>A timer that somebody holds, and a preview of which there is never more than one.</summary>
public static class RunnerSetExample
{
    public static async Task RunAsync(TextWriter output)
    {
        await using var runners = new RunnerSet("desk");
        var ticked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        runners.Keep(new Timer(_ => ticked.TrySetResult(), null, TimeSpan.Zero, TimeSpan.FromMinutes(1)));
        await ticked.Task;
        await output.WriteLineAsync("the timer ticks, because the set holds it");

        await runners.ReplaceAsync("preview", () => new Preview("page 1", output));
        await runners.ReplaceAsync("preview", () => new Preview("page 2", output));
        await output.WriteLineAsync($"held: {runners.Held.Count}");
    }

    private sealed class Preview : IDisposable
    {
        private readonly string _page;
        private readonly TextWriter _output;

        public Preview(string page, TextWriter output)
        {
            (_page, _output) = (page, output);
            output.WriteLine($"{page} begins");
        }

        public void Dispose() => _output.WriteLine($"{_page} ends");
    }
}
