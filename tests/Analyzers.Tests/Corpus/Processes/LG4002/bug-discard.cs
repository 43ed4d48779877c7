// asks: the discard of a variable with start info made earlier
// modelled on: own: a discard drops it too
using System;
using System.Diagnostics;

public sealed class Preview
{
    private readonly ProcessStartInfo _info;

    public Preview(string viewer)
    {
        _info = new ProcessStartInfo(viewer);
        _info.ArgumentList.Add("--watch");
    }

    public void Show(string file)
    {
        _info.ArgumentList.Add(file);
        _ = Process.Start(_info); // expect: LG4002
    }
}
