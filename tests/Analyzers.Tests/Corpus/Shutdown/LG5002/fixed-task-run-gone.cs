// asks: the page implements the async interface that its framework asks for
// modelled on: melihercan/WebRTCme#17
using System;
using System.Threading.Tasks;

public sealed class ChatPage : IAsyncDisposable
{
    private readonly Func<Task> _leave;

    public ChatPage(Func<Task> leave) => _leave = leave;

    public async ValueTask DisposeAsync()
    {
        await _leave();
        GC.SuppressFinalize(this);
    }
}
