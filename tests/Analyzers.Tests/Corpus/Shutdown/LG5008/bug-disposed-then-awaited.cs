// asks: DisposeAsync disposes the source instead of cancelling it, then waits for the loop, for ever
// modelled on: dotnet/dotnet-api-docs#3982
using System;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

public sealed class Outbox : IAsyncDisposable
{
    private readonly Channel<string> _messages = Channel.CreateUnbounded<string>();
    private readonly CancellationTokenSource _stop = new(); // expect-or: LG5008
    private readonly Task _sending;

    public Outbox(Func<string, Task> send) => _sending = SendAllAsync(send, _stop.Token);

    public bool Post(string message) => _messages.Writer.TryWrite(message);

    public async ValueTask DisposeAsync()
    {
        _stop.Dispose(); // expect: LG5008
        await _sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task SendAllAsync(Func<string, Task> send, CancellationToken token)
    {
        await foreach (var message in _messages.Reader.ReadAllAsync(token))
            await send(message);
    }
}
