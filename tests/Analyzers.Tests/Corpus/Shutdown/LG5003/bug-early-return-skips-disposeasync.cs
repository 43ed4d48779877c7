// asks: disposed by hand at the end, and an early return goes past it
// modelled on: own: a path on which the async cleanup is not run at all
using System;
using System.Threading.Tasks;

public interface IBrowser : IAsyncDisposable { Task<string> TitleAsync(string url); }

public sealed class Preview
{
    private readonly Func<Task<IBrowser>> _launch;

    public Preview(Func<Task<IBrowser>> launch) => _launch = launch;

    public async Task<string> TitleAsync(string url)
    {
        var browser = await _launch(); // expect: LG5003
        var title = await browser.TitleAsync(url);
        if (string.IsNullOrEmpty(title))
            return url; // expect-or: LG5003

        await browser.DisposeAsync();
        return title;
    }
}
