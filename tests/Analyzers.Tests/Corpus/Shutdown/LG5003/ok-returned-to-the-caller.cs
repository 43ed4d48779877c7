// asks: the object leaves as a result, and is disposed here only when its opening fails
// modelled on: own: an async factory
using System;
using System.Threading.Tasks;

public sealed class Session : IAsyncDisposable
{
    public static async Task<Session> OpenAsync(Func<Task> handshake)
    {
        var session = new Session();
        try
        {
            await handshake();
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync() => await Task.Yield();
}
