// asks: GetProcessById inside try, its name returned, the failure caught
// modelled on: SSC-STUDIO/UniversalDeviceToolkit#50
using System;
using System.Diagnostics;

public static class Names
{
    public static string Of(int id)
    {
        try
        {
            var process = Process.GetProcessById(id); // expect: LG4001
            return process.ProcessName;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
