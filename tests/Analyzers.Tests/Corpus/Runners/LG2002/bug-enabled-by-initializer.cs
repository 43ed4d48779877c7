// asks: no Start is called; Enabled in the object initializer starts it, and the value is discarded
// modelled on: dotnet/runtime#98280
using System;
using System.Threading;

public sealed class Banner
{
    private readonly string[] _texts;
    private int _at;

    public Banner(params string[] texts)
    {
        _texts = texts;
        var rotate = new System.Timers.Timer { Interval = 5000, Enabled = true }; // expect: LG2002
        rotate.Elapsed += Rotate;
    }

    public string Text => _texts[_at];

    private void Rotate(object sender, EventArgs e) => _at = (_at + 1) % _texts.Length;
}
