namespace LifetimeGuard.Probe.TestApp;

/// <summary>Timers that stay armed, and one that does not.</summary>
internal static class TimerBehaviours
{
    private static readonly List<object> Kept = [];

    public static Task Armed(string[] arguments)
    {
        Kept.Add(new Timer(Tick, null, 123_456, 654_321)); // armed here
        return Task.CompletedTask;
    }

    public static Task Alike(string[] arguments)
    {
        Kept.Add(new Timer(Tick, null, 123_456, 654_321));
        Kept.Add(new Timer(Tick, null, 123_456, 654_321));
        return Task.CompletedTask;
    }

    public static Task Stopped(string[] arguments)
    {
        using var timer = new Timer(Tick, null, 123_456, 654_321);
        return Task.CompletedTask;
    }

    /// <summary>Has fired, and has forgotten its first interval.</summary>
    public static async Task TimersTimer(string[] arguments)
    {
        var fired = new TaskCompletionSource();
        var timer = new System.Timers.Timer(40);
        timer.Elapsed += (_, _) => fired.TrySetResult(); // handled here
        timer.Start(); // started here
        Kept.Add(timer);
        await fired.Task;
    }

    public static Task Periodic(string[] arguments)
    {
        var timer = new PeriodicTimer(TimeSpan.FromMinutes(77)); // period here
        Kept.Add(timer);
        return Task.CompletedTask;
    }

    /// <summary>The client arms timers of its own for its connections' upkeep and for its timeout.</summary>
    public static Task LibraryTimer(string[] arguments)
    {
        var client = new HttpClient(new SocketsHttpHandler { PooledConnectionIdleTimeout = TimeSpan.FromMinutes(5) }) { Timeout = TimeSpan.FromMinutes(9) };
        Kept.Add(client);
        var answer = client.GetAsync(new Uri("http://127.0.0.1:1/"));
        Kept.Add(answer);
        return answer.ContinueWith(_ => { }, TaskScheduler.Default);
    }

    public static Task CancelAfter(string[] arguments)
    {
        var source = new CancellationTokenSource();
        Kept.Add(source);
        source.CancelAfter(TimeSpan.FromMinutes(33)); // cancels here
        return Task.CompletedTask;
    }

    private static void Tick(object? state) => Console.WriteLine("tick"); // ticks here
}
