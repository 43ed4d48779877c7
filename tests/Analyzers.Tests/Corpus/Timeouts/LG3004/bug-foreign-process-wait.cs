// asks: a background thread that waits without a limit for another program
// modelled on: own: a thread nobody can reach
using System;
using System.Diagnostics;
using System.Threading;

public static class Parent
{
    public static void Follow(int id)
    {
        var thread = new Thread(Wait) { IsBackground = true, Name = "parent" }; // expect: LG3004
        thread.Start(id); // expect-or: LG3004
    }

    private static void Wait(object state)
    {
        using var parent = Process.GetProcessById((int)state);
        parent.WaitForExit();
        Environment.Exit(0);
    }
}
