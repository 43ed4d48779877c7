// asks: a process that the caller made: whether its events are enabled is not known here
// modelled on: own: a helper over the caller's process
using System;
using System.Diagnostics;
using System.Threading.Tasks;

public static class ProcessEvents
{
    public static Task<int> ExitedAsync(this Process process)
    {
        var exited = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.Exited += (_, _) => exited.TrySetResult(process.ExitCode);
        if (process.HasExited)
            exited.TrySetResult(process.ExitCode);
        return exited.Task;
    }
}
