// asks: the step that must not be skipped is base.Dispose
// modelled on: own: a form with a handler that may fail
using System;
using System.Threading;

public class Form : IDisposable
{
    public void Dispose() => Dispose(true);

    protected virtual void Dispose(bool disposing) { }
}

public sealed class MapWindow : Form
{
    private readonly Action _saveLayout;
    private readonly Timer _redraw;

    public MapWindow(Action saveLayout, TimerCallback redraw)
    {
        _saveLayout = saveLayout;
        _redraw = new Timer(redraw, null, 0, 40);
    }

    protected override void Dispose(bool disposing)
    {
        try
        {
            if (disposing)
            {
                _redraw.Dispose();
                _saveLayout();
            }
        }
        finally
        {
            base.Dispose(disposing);
        }
    }
}
