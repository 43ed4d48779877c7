// asks: stderr is read by a task while stdout is read to its end
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
        var errors = dump.StandardError.ReadToEndAsync();
        var text = dump.StandardOutput.ReadToEnd();
        dump.WaitForExit();
        return (text, errors.GetAwaiter().GetResult());
    }
}
