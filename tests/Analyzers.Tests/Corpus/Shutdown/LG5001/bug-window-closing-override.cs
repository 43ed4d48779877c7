// asks: OnClosing of a window starts the end of a browser and lets the window close
// modelled on: own: the closing handler of the catalogue's sentence
using System;
using System.ComponentModel;
using System.Threading.Tasks;

public class Window
{
    public void Close() => OnClosing(new CancelEventArgs());

    protected virtual void OnClosing(CancelEventArgs e) { }
}

public sealed class SidekickWindow : Window
{
    private readonly Func<Task> _closeBrowser;

    public SidekickWindow(Func<Task> closeBrowser) => _closeBrowser = closeBrowser;

    protected override void OnClosing(CancelEventArgs e)
    {
        _ = ShutDownAsync(); // expect: LG5001
        base.OnClosing(e);
    }

    private async Task ShutDownAsync() => await _closeBrowser();
}
