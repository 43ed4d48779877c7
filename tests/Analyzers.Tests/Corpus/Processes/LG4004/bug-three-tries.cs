// asks: three bounded waits in a loop, and then on without a kill
// modelled on: own: patience with an end
using System;
using System.Diagnostics;

public static class Mount
{
    public static void Unmount(string path)
    {
        using var umount = Process.Start("umount", path);
        for (var i = 0; i < 3; i++)
        {
            if (umount.WaitForExit(1000)) // expect: LG4004
                return;
            Console.Error.WriteLine($"{path} is busy");
        }
    } // expect-or: LG4004
}
