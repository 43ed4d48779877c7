// asks: WhenAny of the exit and a task that ends with the token
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
        var first = await Task.WhenAny(exited, cancelled.Task); // expect: LG4003
        if (first == exited)
            return git.ExitCode == 0;

        return false; // expect-or: LG4003
    }
}
