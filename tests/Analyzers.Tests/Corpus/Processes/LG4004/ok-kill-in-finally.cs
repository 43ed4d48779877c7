// asks: a finally clause kills what has not ended
// modelled on: own: one way out for all
using System;
using System.Diagnostics;

public static class Latex
{
    public static bool Build(string file)
    {
        using var latex = Process.Start("pdflatex", new[] { "-interaction=batchmode", file });
        try
        {
            return latex.WaitForExit(90_000) && latex.ExitCode == 0;
        }
        finally
        {
            if (!latex.HasExited)
                latex.Kill(entireProcessTree: true);
        }
    }
}
