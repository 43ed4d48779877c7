// asks: two process objects for one id, the second on one path only
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

        var again = Process.GetProcessById(id); // expect: LG4001
        again.Refresh();
        return again.WorkingSet64;
    }
}
