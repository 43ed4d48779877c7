// asks: the close is cancelled once, the end awaited, and the window closed again; an async handler of an event
// modelled on: own: the repaired twin of OnClosing
using System;
using System.ComponentModel;
using System.Threading.Tasks;

public class Window
{
    public event EventHandler<CancelEventArgs> Closing;

    public void Close() => Closing?.Invoke(this, new CancelEventArgs());
}

public sealed class SidekickWindow : Window
{
    private readonly Func<Task> _closeBrowser;
    private bool _ended;

    public SidekickWindow(Func<Task> closeBrowser)
    {
        _closeBrowser = closeBrowser;
        Closing += OnClosing;
    }

    private async void OnClosing(object sender, CancelEventArgs e)
    {
        if (_ended)
            return;

        e.Cancel = true;
        try { await _closeBrowser(); }
        catch (Exception failure) { Console.Error.WriteLine(failure.Message); }
        _ended = true;
        Close();
    }
}
