// asks: a blocking Wait(token) on the task of the exit
// modelled on: own: sync over async with a token
using System;
using System.Diagnostics;
using System.Threading;

public static class Zip
{
    public static int Pack(string folder, CancellationToken token)
    {
        using var zip = Process.Start("zip", new[] { "-r", folder + ".zip", folder });
        zip.WaitForExitAsync().Wait(token); // expect: LG4003
        return zip.ExitCode;
    }
}
