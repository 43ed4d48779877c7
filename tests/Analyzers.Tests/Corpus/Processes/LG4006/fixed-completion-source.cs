// asks: enabled between the handler and the start
// modelled on: jamesmanning/RunProcessAsTask#2
using System;
using System.Diagnostics;
using System.Threading.Tasks;

public static class Shell
{
    public static async Task<int> RunAsync(string command)
    {
        using var shell = new Process { StartInfo = new ProcessStartInfo("/bin/sh") };
        shell.StartInfo.ArgumentList.Add("-c");
        shell.StartInfo.ArgumentList.Add(command);
        var exited = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        shell.Exited += (_, _) => exited.TrySetResult(shell.ExitCode);
        shell.EnableRaisingEvents = true;
        shell.Start();
        return await exited.Task;
    }
}
