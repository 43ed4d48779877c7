// asks: a pattern variable in a condition
// modelled on: own: a property pattern over Start
using System;
using System.Diagnostics;

public static class Tool
{
    public static bool Available(string name)
    {
        if (Process.Start("which", name) is { } which) // expect: LG4001
        {
            which.WaitForExit();
            return which.ExitCode == 0;
        }

        return false;
    }
}
