// asks: the local may be null, and the await itself coalesces it
// modelled on: microsoft/vs-threading test VSTHRD110, NullCoalescing_ProducesNoDiagnostic
using System;
using System.Threading.Tasks;

public sealed class Navigation
{
    private readonly Func<string, Task> _leave;
    private string _page;

    public Navigation(Func<string, Task> leave) => _leave = leave;

    public async Task GoToAsync(string page)
    {
        var leaving = _page == null ? null : _leave(_page);
        _page = page;
        Console.WriteLine("to " + page);
        await (leaving ?? Task.CompletedTask);
    }
}
