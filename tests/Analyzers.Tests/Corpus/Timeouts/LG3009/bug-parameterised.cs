// asks: a thread with a parameter and a token, its handle dropped
// modelled on: own: the rule of the runtime's own registry
using System;
using System.Threading;
using System.Threading.Tasks;
using LifetimeGuard.Runtime.Threads;

public static class Ticker
{
    public static void Start(Action tick, CancellationToken token)
    {
        new Thread(Run) { IsBackground = true }.Start((tick, token)); // expect: LG3009
    }

    private static void Run(object state)
    {
        var (tick, token) = ((Action, CancellationToken))state;
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
