// asks: a generic method of this program becomes Task<Task> by inference
// modelled on: SignalR/SignalR#189
using System;
using System.Collections.Concurrent;
using System.Threading.Tasks;

public sealed class SingleThread : IDisposable
{
    private readonly BlockingCollection<Action> _work = new();

    public Task<T> Enqueue<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _work.Add(() =>
        {
            try { done.SetResult(work()); }
            catch (Exception ex) { done.SetException(ex); }
        });
        return done.Task;
    }

    public bool RunOne()
    {
        if (!_work.TryTake(out var action))
            return false;
        action();
        return true;
    }

    public void Dispose() => _work.Dispose();
}

public static class Saving
{
    public static async Task SaveAsync(SingleThread thread, Func<Task> save)
    {
        await thread.Enqueue(async () => await save()); // expect: LG1008
        Console.WriteLine("saved");
    }
}
