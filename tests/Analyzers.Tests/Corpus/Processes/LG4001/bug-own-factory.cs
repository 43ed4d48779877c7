// asks: a private method returns the started child, its caller keeps only the exit code
// modelled on: Tyrrrz/CliWrap@ef77672fa
using System;
using System.Diagnostics;

public sealed class Hg
{
    private readonly string _folder;

    public Hg(string folder) => _folder = folder;

    public bool Clean() => Run("status", "--quiet") == 0;

    private int Run(params string[] arguments)
    {
        var hg = Start(arguments); // expect: LG4001
        hg.WaitForExit();
        return hg.ExitCode;
    }

    private Process Start(string[] arguments)
    {
        var info = new ProcessStartInfo("hg") { WorkingDirectory = _folder };
        foreach (var argument in arguments)
            info.ArgumentList.Add(argument);
        return Process.Start(info);
    }
}
