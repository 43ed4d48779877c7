// asks: the returned task disposes it when the child has ended
// modelled on: own: tasks that own a process
using System;
using System.Diagnostics;
using System.Threading.Tasks;

public static class Background
{
    public static Task<int> StartAsync(string program)
    {
        var process = Process.Start(program);
        return FinishAsync();

        async Task<int> FinishAsync()
        {
            using (process)
            {
                await process.WaitForExitAsync();
                return process.ExitCode;
            }
        }
    }
}
