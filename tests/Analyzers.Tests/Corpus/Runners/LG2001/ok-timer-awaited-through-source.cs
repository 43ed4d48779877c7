// asks: a local timer completes a source that the method awaits, and a finally ends it
// modelled on: hardkoded/puppeteer-sharp#900
using System;
using System.Threading;
using System.Threading.Tasks;

public static class Waiting
{
    public static async Task<bool> ForAsync(Func<bool> condition, TimeSpan every, CancellationToken token)
    {
        var met = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var check = new Timer(
            _ =>
            {
                if (condition())
                    met.TrySetResult(true);
            },
            null,
            TimeSpan.Zero,
            every);
        await using (token.Register(() => met.TrySetResult(false)))
        {
            try
            {
                return await met.Task;
            }
            finally
            {
                await check.DisposeAsync();
            }
        }
    }
}
