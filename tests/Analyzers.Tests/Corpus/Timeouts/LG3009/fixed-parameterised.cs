// asks: the same loop with the registry's token
// modelled on: own: the repair of the twin
using System;
using System.Threading;
using System.Threading.Tasks;
using LifetimeGuard.Runtime.Threads;

public static class Ticker
{
    public static void Start(ThreadRegistry threads, Action tick)
    {
        threads.Start("ticker", token => Run(tick, token));
    }

    private static void Run(Action tick, CancellationToken token)
    {
        while (!token.WaitHandle.WaitOne(1000))
            tick();
    }
}

namespace LifetimeGuard.Runtime.Threads
{
    public sealed class RegisteredThread
    {
        public RegisteredThread(string name) => Name = name;

        public string Name { get; }

        public void RequestStop() => Console.WriteLine(Name);

        public bool Join(TimeSpan timeout) => timeout > TimeSpan.Zero;
    }

    public sealed class ThreadRegistry : IAsyncDisposable
    {
        public RegisteredThread Start(string name, Action<CancellationToken> body, bool isBackground = true) =>
            body == null ? throw new ArgumentNullException(nameof(body)) : new RegisteredThread(name);

        public ValueTask DisposeAsync() => default;
    }
}
