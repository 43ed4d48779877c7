// asks: the handle of a child that is meant to stay is released null-conditionally
// modelled on: laurentiu021/SystemManager#878
using System;
using System.Diagnostics;

public static class Explorer
{
    public static void Select(string file)
    {
        var explorer = Process.Start(new ProcessStartInfo("explorer.exe", $"/select,\"{file}\""));
        explorer?.Dispose();
    }

    public static void Restart() => Process.Start("explorer.exe")?.Dispose();
}
