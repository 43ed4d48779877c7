// asks: the handle of a viewer that is meant to stay is released
// modelled on: laurentiu021/SystemManager#878
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
        Process.Start(_info)?.Dispose();
    }
}
