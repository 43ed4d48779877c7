// asks: an endless loop that an exception leaves when the token is cancelled
// modelled on: documentation of .NET, page "CancellationToken.ThrowIfCancellationRequested Method"
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Miner
{
    private readonly Func<long, bool> _try;

    public Miner(Func<long, bool> @try) => _try = @try;

    public Task MineAsync(CancellationToken token) => Task.Run(
        () =>
        {
            for (long nonce = 0; ; nonce++)
            {
                token.ThrowIfCancellationRequested();
                if (_try(nonce))
                    Console.WriteLine(nonce);
            }
        },
        token);
}
