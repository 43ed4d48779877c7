// asks: the source is disposed uncancelled, after the work was drained and awaited: nobody waits on it any more
// modelled on: own: a graceful drain needs no cancellation
using System;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

public sealed class Outbox : IAsyncDisposable
{
    private readonly Channel<string> _messages = Channel.CreateUnbounded<string>();
    private readonly CancellationTokenSource _abort = new();
    private readonly Task _sending;

    public Outbox(Func<string, CancellationToken, Task> send) => _sending = SendAllAsync(send, _abort.Token);

    public bool Post(string message) => _messages.Writer.TryWrite(message);

    public void Abort() => _abort.Cancel();

    public async ValueTask DisposeAsync()
    {
        _messages.Writer.TryComplete();
        await _sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _abort.Dispose();
    }

    private async Task SendAllAsync(Func<string, CancellationToken, Task> send, CancellationToken token)
    {
        await foreach (var message in _messages.Reader.ReadAllAsync(token))
            await send(message, token);
    }
}
