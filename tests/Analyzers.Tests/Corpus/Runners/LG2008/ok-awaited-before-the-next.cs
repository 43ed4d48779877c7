// asks: the running task is cancelled and awaited, then both fields are overwritten
// modelled on: own: two fields ended by an awaited method
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Preview : IAsyncDisposable
{
    private readonly Func<string, CancellationToken, Task> _render;
    private CancellationTokenSource _cancel = new();
    private Task _rendering = Task.CompletedTask;

    public Preview(Func<string, CancellationToken, Task> render) => _render = render;

    public async Task ShowAsync(string document)
    {
        await EndAsync();
        _cancel = new CancellationTokenSource();
        _rendering = _render(document, _cancel.Token);
    }

    public async ValueTask DisposeAsync() => await EndAsync();

    private async Task EndAsync()
    {
        _cancel.Cancel();
        await _rendering.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _cancel.Dispose();
    }
}
