// compiles: no
// asks: the arguments of Start are being typed
// modelled on: own: code being typed
using System;
using System.Diagnostics;

public static class Tar
{
    public static void Pack(string folder)
    {
        var tar = Process.Start("tar", 
        tar.WaitForExit();
    }
}
