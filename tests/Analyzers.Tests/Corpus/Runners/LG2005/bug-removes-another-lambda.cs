// asks: the type does remove something, but a second lambda is never equal to the first
// modelled on: aelassas/servy#804
using System;

public static class Clipboard
{
    public static event EventHandler Copied;
    public static void Copy() => Copied?.Invoke(null, EventArgs.Empty);
}

public sealed class PasteButton : IDisposable
{
    public PasteButton()
    {
        Clipboard.Copied += (_, _) => Enabled = true; // expect: LG2005
    }

    public bool Enabled { get; private set; }

    public void Dispose()
    {
        Clipboard.Copied -= (_, _) => Enabled = true; // expect-or: LG2005
    }
}
