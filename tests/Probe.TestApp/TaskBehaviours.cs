using System.Runtime.CompilerServices;

namespace LifetimeGuard.Probe.TestApp;

/// <summary>Tasks that stay, each next to one that does not. The comments mark the lines that tests look for.</summary>
internal static class TaskBehaviours
{
    private static readonly TaskCompletionSource Never = new();

    public static Task Dropped(string[] arguments)
    {
        _ = LoadAsync(); // dropped here
        return Task.CompletedTask;
    }

    public static async Task DroppedVoid(string[] arguments)
    {
        await Task.Yield();
        OnClicked(); // clicked here
    }

    public static Task Awaited(string[] arguments)
    {
        var waiter = new Thread(() => WaitForLoadAsync().GetAwaiter().GetResult()) { IsBackground = true };
        waiter.Start();
        return Task.Delay(200);
    }

    public static async Task Finished(string[] arguments)
    {
        var work = Task.Run(() => { });
        await work;
        await Task.WhenAll(Task.Delay(1), Task.Delay(2));
    }

    public static Task BlockedOn(string[] arguments)
    {
        var waiter = new Thread(() => Task.WaitAll(LoadAsync(), LoadAsync())) { IsBackground = true };
        waiter.Start();
        return Task.Delay(200);
    }

    public static Task RunLambda(string[] arguments)
    {
        _ = Task.Run(async () => await Never.Task); // run here
        return Task.Delay(200);
    }

    public static Task RunEndless(string[] arguments)
    {
        _ = Task.Run(Spin); // spun here
        return Task.Delay(200);
    }

    public static async Task LostRace(string[] arguments)
    {
        var work = LoadAsync(); // raced here
        await Task.WhenAny(work, Task.Delay(50));
    }

    public static Task OpenRace(string[] arguments)
    {
        var waiter = new Thread(() => Task.WhenAny(LoadAsync(), Task.Delay(Timeout.Infinite)).GetAwaiter().GetResult()) { IsBackground = true };
        waiter.Start();
        return Task.Delay(200);
    }

    public static Task AwaitedWithTimeout(string[] arguments)
    {
        var waiter = new Thread(() => LoadAsync().WaitAsync(TimeSpan.FromHours(1)).GetAwaiter().GetResult()) { IsBackground = true };
        waiter.Start();
        return Task.Delay(200);
    }

    /// <summary>The promise stays open and was once waited for; but it is no work.</summary>
    public static async Task PromiseGivenUp(string[] arguments)
    {
        try
        {
            await new TaskCompletionSource().Task.WaitAsync(TimeSpan.FromMilliseconds(10));
        }
        catch (TimeoutException)
        {
            Console.WriteLine("given up");
        }
    }

    public static Task DroppedWhenAll(string[] arguments)
    {
        _ = Task.WhenAll(LoadAsync(), Never.Task); // gathered here
        return Task.CompletedTask;
    }

    public static Task Iterator(string[] arguments)
    {
        var waiter = new Thread(() => ReadAllAsync().GetAwaiter().GetResult()) { IsBackground = true };
        waiter.Start();
        return Task.Delay(200);
    }

    /// <summary>Started on the back of somebody else's completion, who is on the stack and did not call it.</summary>
    public static async Task DroppedAfterWait(string[] arguments)
    {
        var gate = new TaskCompletionSource();
        var dropping = DropAfterAsync(gate.Task);
        gate.SetResult();
        await dropping;
    }

    public static Task DroppedDelay(string[] arguments)
    {
        _ = Task.Delay(TimeSpan.FromHours(1)); // delayed here
        return Task.CompletedTask;
    }

    public static Task Many(string[] arguments)
    {
        for (int i = 0; i < int.Parse(arguments[0]); i++)
            _ = LoadAsync();
        return Task.CompletedTask;
    }

    private static async Task DropAfterAsync(Task gate)
    {
        await gate;
        _ = LoadAsync(); // dropped after wait
    }

    private static async Task WaitForLoadAsync() => await LoadAsync();

    private static async Task LoadAsync() => await InnerAsync();

    private static async Task InnerAsync() => await Never.Task;

    private static async void OnClicked() => await InnerAsync();

    private static void Spin() => Thread.Sleep(Timeout.Infinite);

    private static async Task ReadAllAsync()
    {
        await foreach (int _ in NumbersAsync())
            throw new InvalidOperationException("never comes");
    }

    private static async IAsyncEnumerable<int> NumbersAsync([EnumeratorCancellation] CancellationToken stop = default)
    {
        await Never.Task.WaitAsync(stop);
        yield return 1;
    }
}
