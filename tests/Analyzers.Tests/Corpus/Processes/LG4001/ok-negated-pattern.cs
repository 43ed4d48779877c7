// asks: a negated pattern returns early, the rest disposes
// modelled on: own: guard clauses
using System;
using System.Diagnostics;

public static class Md5
{
    public static int Check(string list)
    {
        if (Process.Start("md5sum", new[] { "-c", list }) is not { } check)
            return -1;

        using (check)
        {
            check.WaitForExit();
            return check.ExitCode;
        }
    }
}
