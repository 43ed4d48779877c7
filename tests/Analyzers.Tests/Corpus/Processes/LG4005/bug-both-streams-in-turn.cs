// asks: stdout to its end, then stderr to its end
// modelled on: dotnet/jitutils#344
using System;
using System.Diagnostics;

public static class Objdump
{
    public static (string Text, string Errors) Run(string file)
    {
        using var dump = new Process
        {
            StartInfo = new ProcessStartInfo("objdump", $"-d {file}")
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            },
        };
        dump.Start();
        var text = dump.StandardOutput.ReadToEnd(); // expect: LG4005
        var errors = dump.StandardError.ReadToEnd(); // expect-or: LG4005
        dump.WaitForExit();
        return (text, errors);
    }
}
