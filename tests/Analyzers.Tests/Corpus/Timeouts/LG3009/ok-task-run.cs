// asks: work of the thread pool, awaited
// modelled on: own: pool threads have an owner
using System;
using System.Threading;
using System.Threading.Tasks;
using LifetimeGuard.Runtime.Threads;

public static class Hash
{
    public static async Task<int> ComputeAsync(byte[] data) => await Task.Run(() =>
    {
        var hash = new HashCode();
        hash.AddBytes(data);
        return hash.ToHashCode();
    });
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
