// asks: one linked source for work and delay, cancelled in finally
// modelled on: dotnet/extensions#2017
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Handshake
{
    private readonly Func<CancellationToken, Task<string>> _greet;

    public Handshake(Func<CancellationToken, Task<string>> greet) => _greet = greet;

    public async Task<string> GreetAsync(CancellationToken token)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(token);
        try
        {
            var greeting = _greet(both.Token);
            var limit = Task.Delay(TimeSpan.FromSeconds(3), both.Token);
            return await Task.WhenAny(greeting, limit) == greeting ? await greeting : throw new TimeoutException();
        }
        finally
        {
            both.Cancel();
        }
    }
}
