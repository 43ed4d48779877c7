// asks: ReadAllAsync without a token over a channel that StopAsync completes
// modelled on: documentation of .NET, page "Channels"
using System;
using System.Threading.Channels;
using System.Threading.Tasks;

public sealed class Notifier : IAsyncDisposable
{
    private readonly Channel<string> _texts = Channel.CreateBounded<string>(100);
    private readonly Task _sending;

    public Notifier(Func<string, Task> send) => _sending = SendAllAsync(send);

    public ValueTask AddAsync(string text) => _texts.Writer.WriteAsync(text);

    private async Task SendAllAsync(Func<string, Task> send)
    {
        await foreach (var text in _texts.Reader.ReadAllAsync())
            await send(text);
    }

    public async ValueTask DisposeAsync()
    {
        _texts.Writer.TryComplete();
        await _sending;
    }
}
