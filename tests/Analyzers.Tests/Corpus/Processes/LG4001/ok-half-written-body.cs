// compiles: no
// asks: the method ends after the dot behind the child
// modelled on: own: code being typed
using System;
using System.Diagnostics;

public static class Man
{
    public static void Show(string page)
    {
        var man = Process.Start("man", page);
        man.
    }
}
