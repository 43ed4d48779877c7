// asks: AsyncExitStack style: the finally of an async helper pops the rest by recursion
// modelled on: own: recursion through finally isolates each step without a loop
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

public sealed class ExitStack : IAsyncDisposable
{
    private readonly Stack<Func<ValueTask>> _steps = new();

    public void Push(Func<ValueTask> step) => _steps.Push(step);

    public ValueTask DisposeAsync() => _steps.Count == 0 ? default : UnwindAsync();

    private async ValueTask UnwindAsync()
    {
        var step = _steps.Pop();
        try
        {
            await step();
        }
        finally
        {
            await DisposeAsync();
        }
    }
}
