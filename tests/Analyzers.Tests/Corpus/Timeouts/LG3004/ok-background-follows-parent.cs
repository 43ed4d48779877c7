// asks: a background thread that waits for another program and ends this one with it: it is to run as long as the process does
// modelled on: own: a watchdog for the parent process
using System;
using System.Diagnostics;
using System.Threading;

public static class Parent
{
    public static void Follow(int id)
    {
        var thread = new Thread(Wait) { IsBackground = true, Name = "parent" };
        thread.Start(id);
    }

    private static void Wait(object state)
    {
        using var parent = Process.GetProcessById((int)state);
        parent.WaitForExit();
        Environment.Exit(0);
    }
}
