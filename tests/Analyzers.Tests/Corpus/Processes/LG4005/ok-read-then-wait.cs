// asks: one stream redirected, read to the end, then waited for
// modelled on: ModernRonin/ProjectRenamer#39
using System;
using System.Diagnostics;

public static class Git
{
    public static string Head(string folder)
    {
        var info = new ProcessStartInfo("git") { WorkingDirectory = folder, RedirectStandardOutput = true, UseShellExecute = false };
        info.ArgumentList.Add("rev-parse");
        info.ArgumentList.Add("HEAD");
        using var git = Process.Start(info);
        var head = git.StandardOutput.ReadToEnd().Trim();
        git.WaitForExit();
        return git.ExitCode == 0 ? head : null;
    }
}
