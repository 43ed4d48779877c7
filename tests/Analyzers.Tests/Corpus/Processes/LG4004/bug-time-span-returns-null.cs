// asks: the TimeSpan overload, null for the caller when it is over
// modelled on: dotnet/tye#1132
using System;
using System.Diagnostics;

public static class Docker
{
    public static int? Prune()
    {
        using var docker = new Process { StartInfo = new ProcessStartInfo("docker", "system prune -f") };
        docker.Start();
        return docker.WaitForExit(TimeSpan.FromMinutes(1)) ? docker.ExitCode : null; // expect: LG4004
    }
}
