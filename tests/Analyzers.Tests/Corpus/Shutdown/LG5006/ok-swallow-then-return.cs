// asks: the catch of cancellation is inside an endless loop and returns; the catch of the rest goes on
// modelled on: dotnet/docs#34291
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Feed
{
    private readonly Func<CancellationToken, Task<string>> _next;

    public Feed(Func<CancellationToken, Task<string>> next) => _next = next;

    public async Task FollowAsync(Action<string> show, CancellationToken token)
    {
        while (true)
        {
            try
            {
                show(await _next(token));
            }
            catch (OperationCanceledException) when (token.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                show("! " + e.Message);
            }
        }
    }
}
