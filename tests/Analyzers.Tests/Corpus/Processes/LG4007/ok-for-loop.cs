// asks: an index loop disposes each element
// modelled on: own: index loops
using System;
using System.Diagnostics;

public static class Priority
{
    public static void Lower(string name)
    {
        var all = Process.GetProcessesByName(name);
        for (var i = 0; i < all.Length; i++)
        {
            all[i].PriorityClass = ProcessPriorityClass.Idle;
            all[i].Dispose();
        }
    }
}
