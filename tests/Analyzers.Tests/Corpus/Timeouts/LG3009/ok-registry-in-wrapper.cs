// asks: a wrapper of this program goes to the registry
// modelled on: own: one place that starts threads
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using LifetimeGuard.Runtime.Threads;

public sealed class Workers
{
    private readonly ThreadRegistry _threads;

    public Workers(ThreadRegistry threads) => _threads = threads;

    public IReadOnlyList<RegisteredThread> Start(int count, Action<int, CancellationToken> work)
    {
        var started = new List<RegisteredThread>();
        for (var i = 0; i < count; i++)
        {
            var number = i;
            started.Add(_threads.Start($"worker {number}", token => work(number, token)));
        }

        return started;
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
