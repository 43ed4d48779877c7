// asks: cleanup by a cast to IDisposable, of a type that implements only the async interface: the cast gives null
// modelled on: EasyDesk/easydesk-clean-architecture#76
using System;
using System.Threading.Tasks;

public sealed class Lease : IAsyncDisposable
{
    private readonly Func<ValueTask> _giveBack;

    public Lease(Func<ValueTask> giveBack) => _giveBack = giveBack;

    public ValueTask DisposeAsync() => _giveBack();
}

public static class Maintenance
{
    public static async Task RunAsync(Func<Lease> acquire, Func<Task> work)
    {
        object lease = acquire(); // expect-or: LG5003
        try
        {
            await work();
        }
        finally
        {
            (lease as IDisposable)?.Dispose(); // expect: LG5003
        }
    }
}
