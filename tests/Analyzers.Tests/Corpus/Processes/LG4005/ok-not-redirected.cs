// asks: nothing is redirected, the exit is waited for
// modelled on: own: a child that shares the console
using System;
using System.Diagnostics;

public static class Editor
{
    public static int Edit(string file)
    {
        using var editor = Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("EDITOR") ?? "vi", file) { UseShellExecute = false });
        editor.WaitForExit();
        return editor.ExitCode;
    }
}
