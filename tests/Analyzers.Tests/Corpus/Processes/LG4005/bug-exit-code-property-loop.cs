// asks: a loop over HasExited with a pause stands before the reading
// modelled on: dotnet/corefx#42448
using System;
using System.Diagnostics;
using System.Threading;

public static class JavaVersion
{
    public static string Get()
    {
        using var java = new Process { StartInfo = { FileName = "java", Arguments = "-version", RedirectStandardError = true } };
        java.Start();
        while (!java.HasExited) // expect: LG4005
            Thread.Sleep(50);
        return java.StandardError.ReadToEnd(); // expect-or: LG4005
    }
}
