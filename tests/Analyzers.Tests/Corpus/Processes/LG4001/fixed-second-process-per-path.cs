// asks: the first object is asked again
// modelled on: SSC-STUDIO/UniversalDeviceToolkit#41
using System;
using System.Collections.Generic;
using System.Diagnostics;

public sealed class Foreground
{
    private readonly HashSet<string> _ignored = new() { "explorer", "dwm" };

    public long Memory(int id)
    {
        using var process = Process.GetProcessById(id);
        if (_ignored.Contains(process.ProcessName))
            return 0;

        process.Refresh();
        return process.WorkingSet64;
    }
}
