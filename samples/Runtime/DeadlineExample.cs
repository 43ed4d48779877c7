using LifetimeGuard.Runtime.Tasks;

namespace LifetimeGuard.Samples.Runtime;

/// <summary>A time limit that ends the work, and one that the work ignores.</summary>
public static class DeadlineExample
{
    public static async Task RunAsync(TextWriter output)
    {
        string answer = await Deadline.RunAsync(static _ => Task.FromResult("in time"), TimeSpan.FromSeconds(5));
        await output.WriteLineAsync(answer);

        var stubborn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            await Deadline.RunAsync(_ => stubborn.Task, TimeSpan.FromMilliseconds(10), options: new DeadlineOptions { Name = "stubborn", GracePeriod = TimeSpan.FromMilliseconds(10) });
        }
        catch (DeadlineExceededException late)
        {
            await output.WriteLineAsync($"'{late.Abandoned?.Name}' goes on; listed: {Deadline.Abandoned.Any(work => work.Name == "stubborn")}");
        }

        stubborn.SetResult();
    }
}
