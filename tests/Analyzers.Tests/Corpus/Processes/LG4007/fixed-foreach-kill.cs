// asks: the same loop with a using statement around its body
// modelled on: SSC-STUDIO/UniversalDeviceToolkit#138
using System;
using System.Diagnostics;

public static class Disabler
{
    public static int Disable(string name)
    {
        var killed = 0;
        foreach (var process in Process.GetProcesses())
        {
            using (process)
            {
                if (!process.ProcessName.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                    continue;
                process.Kill(entireProcessTree: true);
                killed++;
            }
        }

        return killed;
    }
}
