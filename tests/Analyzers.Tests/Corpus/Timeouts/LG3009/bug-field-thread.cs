// asks: a thread in a field, told and joined, but unknown to the registry the class has
// modelled on: own: the rule of the runtime's own registry
using System;
using System.Threading;
using System.Threading.Tasks;
using LifetimeGuard.Runtime.Threads;

public sealed class Spooler : IDisposable
{
    private readonly ThreadRegistry _threads;
    private readonly Thread _printing;
    private volatile bool _stop;

    public Spooler(ThreadRegistry threads, Action print)
    {
        _threads = threads;
        _printing = new Thread(() => // expect: LG3009
        {
            while (!_stop)
                print();
        });
        _printing.Start(); // expect-or: LG3009
    }

    public override string ToString() => $"spooler beside {_threads}";

    public void Dispose()
    {
        _stop = true;
        _printing.Join();
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
