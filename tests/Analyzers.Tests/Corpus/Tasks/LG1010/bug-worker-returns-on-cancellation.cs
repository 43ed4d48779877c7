// asks: the closure that completes it leaves early when a token is cancelled
// modelled on: RandomEngy/PipeMethodCalls#9
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Digger
{
    private readonly Func<int, bool> _dig;

    public Digger(Func<int, bool> dig) => _dig = dig;

    public Task<int> DigAsync(CancellationToken token)
    {
        var found = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously); // expect: LG1010
        var thread = new Thread(() =>
        {
            for (var depth = 0; depth < 1_000_000; depth++)
            {
                if (token.IsCancellationRequested)
                    return; // expect-or: LG1010
                if (!_dig(depth))
                    continue;

                found.SetResult(depth);
                return;
            }

            found.SetResult(-1);
        });
        thread.IsBackground = true;
        thread.Start();
        return found.Task;
    }
}
