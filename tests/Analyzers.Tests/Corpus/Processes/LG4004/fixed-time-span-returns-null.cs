// asks: the branch that returns null kills first
// modelled on: dotnet/tye#1132
using System;
using System.Diagnostics;

public static class Docker
{
    public static int? Prune()
    {
        using var docker = new Process { StartInfo = new ProcessStartInfo("docker", "system prune -f") };
        docker.Start();
        if (docker.WaitForExit(TimeSpan.FromMinutes(1)))
            return docker.ExitCode;

        docker.Kill(entireProcessTree: true);
        return null;
    }
}
