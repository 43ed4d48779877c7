// asks: threads in a list, made by a query
// modelled on: own: the rule of the runtime's own registry
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using LifetimeGuard.Runtime.Threads;

public sealed class Pool
{
    private readonly List<Thread> _threads;

    public Pool(int count, Action<CancellationToken> work, CancellationToken token)
    {
        _threads = Enumerable.Range(0, count).Select(_ => new Thread(() => work(token))).ToList(); // expect: LG3009
        foreach (var thread in _threads)
            thread.Start(); // expect-or: LG3009
    }

    public void Join() => _threads.ForEach(thread => thread.Join());
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
