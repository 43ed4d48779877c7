// asks: the same with using
// modelled on: SSC-STUDIO/UniversalDeviceToolkit#50
using System;
using System.Diagnostics;

public static class Names
{
    public static string Of(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.ProcessName;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
