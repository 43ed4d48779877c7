// asks: a document opened by the shell, the property set in a statement
// modelled on: documentation of .NET, page "ProcessStartInfo.UseShellExecute Property"
using System;
using System.Diagnostics;
using System.IO;

public static class Documents
{
    public static void Open(string path)
    {
        var info = new ProcessStartInfo();
        info.FileName = Path.GetFullPath(path);
        info.UseShellExecute = true;
        info.Verb = "open";
        Process.Start(info);
    }
}
