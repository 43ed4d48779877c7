// asks: a factory of this program makes start infos for the shell
// modelled on: own: shell start infos from one place
using System;
using System.Diagnostics;

public static class Shell
{
    private static ProcessStartInfo Document(string path) => new(path) { UseShellExecute = true };

    public static void Open(string path) => Process.Start(Document(path));
}
