// asks: Unwrap before the return
// modelled on: bugthesystem/FireSharp#78
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Poll
{
    private readonly Func<Task<bool>> _once;

    public Poll(Func<Task<bool>> once) => _once = once;

    public Task UntilDoneAsync(CancellationToken token)
    {
        return Task.Factory.StartNew(
            async () =>
            {
                while (!token.IsCancellationRequested && !await _once())
                    await Task.Delay(100, token);
            },
            token,
            TaskCreationOptions.None,
            TaskScheduler.Default).Unwrap();
    }
}
