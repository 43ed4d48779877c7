// asks: the field is set in one part of a partial class and disposed in the other
// modelled on: own: designer-style split of a class
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed partial class Editor
{
    private CancellationTokenSource _autosave;

    public Editor(CancellationToken closing, Func<CancellationToken, Task> save)
    {
        _autosave = CancellationTokenSource.CreateLinkedTokenSource(closing);
        Saving = save(_autosave.Token);
    }

    public Task Saving { get; }
}

public sealed partial class Editor : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await _autosave.CancelAsync();
        await Saving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _autosave.Dispose();
    }
}
