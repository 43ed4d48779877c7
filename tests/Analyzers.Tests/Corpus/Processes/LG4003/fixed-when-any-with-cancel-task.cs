// asks: the loser is killed, then its exit awaited
// modelled on: gitextensions/gitextensions#9522
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

public sealed class Fetch
{
    public async Task<bool> RunAsync(string remote, CancellationToken token)
    {
        using var git = Process.Start("git", new[] { "fetch", remote });
        var cancelled = new TaskCompletionSource();
        using var registration = token.Register(() => cancelled.TrySetResult());
        var exited = git.WaitForExitAsync();
        var first = await Task.WhenAny(exited, cancelled.Task);
        if (first == exited)
            return git.ExitCode == 0;

        git.Kill(entireProcessTree: true);
        await exited;
        return false;
    }
}
