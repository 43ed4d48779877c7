// compiles: no
// asks: a handler whose try has no catch yet
// modelled on: own: code being typed
using System;
using System.Threading.Tasks;

public sealed class Unfinished
{
    private readonly Func<Task> _work;

    public Unfinished(Func<Task> work) => _work = work;

    private async void OnClicked(object sender, EventArgs e)
    {
        try
        {
            await _work();
        }
        cat
    }
}
