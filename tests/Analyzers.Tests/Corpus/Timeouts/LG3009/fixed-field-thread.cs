// asks: the registry starts the same loop
// modelled on: own: the repair of the twin
using System;
using System.Threading;
using System.Threading.Tasks;
using LifetimeGuard.Runtime.Threads;

public sealed class Spooler : IDisposable
{
    private readonly ThreadRegistry _threads;
    private readonly RegisteredThread _printing;

    public Spooler(ThreadRegistry threads, Action print)
    {
        _threads = threads;
        _printing = threads.Start("spooler", token =>
        {
            while (!token.IsCancellationRequested)
                print();
        });
    }

    public override string ToString() => $"spooler beside {_threads}";

    public void Dispose()
    {
        _printing.RequestStop();
        if (!_printing.Join(TimeSpan.FromSeconds(5)))
            Console.Error.WriteLine("the spooler does not end");
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
