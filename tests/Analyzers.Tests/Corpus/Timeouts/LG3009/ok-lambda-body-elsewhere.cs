// asks: the body of a registered thread is a method of another class
// modelled on: own: body and start apart
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using LifetimeGuard.Runtime.Threads;

public sealed class Pump
{
    private readonly TextReader _source;

    public Pump(TextReader source) => _source = source;

    public void Run(CancellationToken token)
    {
        while (!token.IsCancellationRequested && _source.ReadLine() is { } line)
            Console.WriteLine(line);
    }
}

public static class Pumps
{
    public static RegisteredThread Start(ThreadRegistry threads, TextReader source) => threads.Start("pump", new Pump(source).Run);
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
