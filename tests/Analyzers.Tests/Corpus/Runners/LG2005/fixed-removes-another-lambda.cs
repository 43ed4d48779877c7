// asks: the lambda is kept in a field, and the field is what is removed
// modelled on: aelassas/servy#804
using System;

public static class Clipboard
{
    public static event EventHandler Copied;
    public static void Copy() => Copied?.Invoke(null, EventArgs.Empty);
}

public sealed class PasteButton : IDisposable
{
    private readonly EventHandler _enable;

    public PasteButton()
    {
        _enable = (_, _) => Enabled = true;
        Clipboard.Copied += _enable;
    }

    public bool Enabled { get; private set; }

    public void Dispose()
    {
        Clipboard.Copied -= _enable;
    }
}
