// asks: another program's process, found by its id
// modelled on: own: waiting for a program to close
using System;
using System.Diagnostics;

public static class Installer
{
    public static bool MayReplace(int id)
    {
        try
        {
            using var running = Process.GetProcessById(id);
            return running.WaitForExit(5000);
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
