// compiles: no
// asks: the catch clause in the loop has no body yet
// modelled on: own: code being typed
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Draft
{
    public async Task RunAsync(Func<CancellationToken, Task> step, CancellationToken token)
    {
        for (var i = 0; i < 3; i++)
        {
            try
            {
                await step(token);
            }
            catch (OperationCanceledException
        }
    }
}
