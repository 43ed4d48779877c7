// compiles: no
// asks: the callback that will complete the source is being typed
// modelled on: own: code being typed
using System;
using System.Threading.Tasks;

public interface IDialog { void Open(Action<int> closed); }

public static class Dialogs
{
    public static Task<int> OpenAsync(this IDialog dialog)
    {
        var closed = new TaskCompletionSource<int>();
        dialog.Open(code =>
        {
            if (code == 0)
                closed.
        });
        return closed.Task;
    }
}
