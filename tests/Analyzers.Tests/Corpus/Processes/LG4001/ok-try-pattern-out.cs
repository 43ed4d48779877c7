// asks: an out parameter, disposed where the start failed
// modelled on: own: a Try method
using System;
using System.ComponentModel;
using System.Diagnostics;

public static class Starting
{
    public static bool TryStart(string program, out Process process)
    {
        process = new Process { StartInfo = new ProcessStartInfo(program) };
        try
        {
            return process.Start();
        }
        catch (Win32Exception)
        {
            process.Dispose();
            process = null;
            return false;
        }
    }
}
