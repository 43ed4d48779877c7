using LifetimeGuard.Runtime.Threads;

namespace LifetimeGuard.Samples.Runtime;

/// <summary>A thread that hears its stop token, and is joined.</summary>
public static class ThreadRegistryExample
{
    public static async Task RunAsync(TextWriter output)
    {
        var threads = new ThreadRegistry();
        RegisteredThread queue = threads.Start("queue", token =>
        {
            while (!token.IsCancellationRequested)
                token.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(100));
        });

        await output.WriteLineAsync($"{queue.Name} is alive: {queue.IsAlive}");
        await threads.DisposeAsync();
        await output.WriteLineAsync($"{queue.Name} is alive: {queue.IsAlive}, {threads.FindSurvivors().Count} left");
    }
}
