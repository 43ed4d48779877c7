// asks: types of the threading namespace that are no threads
// modelled on: own: other names that contain Thread
using System;
using System.Threading;
using System.Threading.Tasks;
using LifetimeGuard.Runtime.Threads;

public sealed class Buffers
{
    private readonly ThreadLocal<char[]> _buffer = new(() => new char[256]);

    [ThreadStatic]
    private static int t_used;

    public string Fill(char c)
    {
        t_used++;
        Array.Fill(_buffer.Value, c);
        return new string(_buffer.Value) + t_used;
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
