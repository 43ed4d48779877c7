// asks: stderr by events, stdout read to its end: the documented mixture
// modelled on: documentation of .NET, page "Process.StandardError Property"
using System;
using System.Diagnostics;
using System.Text;

public static class Linter
{
    public static string Run(string file)
    {
        using var lint = new Process { StartInfo = new ProcessStartInfo("eslint", file) { RedirectStandardOutput = true, RedirectStandardError = true } };
        var errors = new StringBuilder();
        lint.ErrorDataReceived += (_, e) => errors.AppendLine(e.Data);
        lint.Start();
        lint.BeginErrorReadLine();
        var report = lint.StandardOutput.ReadToEnd();
        lint.WaitForExit();
        return report + errors;
    }
}
