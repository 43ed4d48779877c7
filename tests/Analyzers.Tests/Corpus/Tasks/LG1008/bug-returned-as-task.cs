// asks: the Task<Task> is converted to the method's return type Task
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
        return Task.Factory.StartNew( // expect: LG1008
            async () =>
            {
                while (!token.IsCancellationRequested && !await _once())
                    await Task.Delay(100, token);
            },
            token,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
    }
}
