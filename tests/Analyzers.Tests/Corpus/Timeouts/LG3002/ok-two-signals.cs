// asks: two completion sources: buttons, not work
// modelled on: own: a dialog
using System;
using System.Threading.Tasks;

public sealed class Dialog
{
    private readonly TaskCompletionSource _ok = new();
    private readonly TaskCompletionSource _cancel = new();

    public void Ok() => _ok.TrySetResult();

    public void Cancel() => _cancel.TrySetResult();

    public async Task<bool> ShowAsync() => await Task.WhenAny(_ok.Task, _cancel.Task) == _ok.Task;
}
