// asks: no using: DisposeAsync in a finally, with ConfigureAwait
// modelled on: dotnet/docs#23361
using System;
using System.Threading.Tasks;

public interface IConnection : IAsyncDisposable { Task SendAsync(string text); }

public static class OneShot
{
    public static async Task SendAsync(Func<IConnection> open, string text)
    {
        var connection = open();
        try
        {
            await connection.SendAsync(text).ConfigureAwait(false);
        }
        finally
        {
            await connection.DisposeAsync().ConfigureAwait(false);
        }
    }
}
