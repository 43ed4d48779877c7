// asks: a method only builds the start info; who starts it also reads it
// modelled on: own: start info built apart from the start
using System;
using System.Diagnostics;

public static class Python
{
    public static ProcessStartInfo Script(string path, params string[] arguments)
    {
        var info = new ProcessStartInfo("python3") { RedirectStandardOutput = true, RedirectStandardError = true };
        info.ArgumentList.Add(path);
        foreach (var argument in arguments)
            info.ArgumentList.Add(argument);
        return info;
    }
}
