using LifetimeGuard.Runtime.Tasks;

namespace LifetimeGuard.Samples.Runtime;

/// <summary>One child fails: the other is cancelled, and the caller hears of it.</summary>
public static class TaskScopeExample
{
    public static async Task RunAsync(TextWriter output)
    {
        await using var scope = new TaskScope("import");
        ScopedTask wait = scope.Run("wait", token => Task.Delay(Timeout.Infinite, token));
        scope.Run("read", static async token =>
        {
            await Task.Delay(10, token);
            throw new InvalidDataException("line 7");
        });

        try
        {
            await scope.JoinAsync();
        }
        catch (AggregateException failed)
        {
            await output.WriteLineAsync($"failed: {failed.InnerExceptions[0].Message}; the other child is {wait.Completion.Status}");
        }
    }
}
