// asks: two value tasks become tasks and are awaited together
// modelled on: own: parallel cleanup
using System;
using System.Threading.Tasks;

public interface IPeer : IAsyncDisposable { Task SyncAsync(IPeer other); }

public static class Sync
{
    public static async Task RunAsync(Func<IPeer> left, Func<IPeer> right)
    {
        var from = left();
        var to = right();
        try
        {
            await from.SyncAsync(to);
        }
        finally
        {
            await Task.WhenAll(from.DisposeAsync().AsTask(), to.DisposeAsync().AsTask());
        }
    }
}
