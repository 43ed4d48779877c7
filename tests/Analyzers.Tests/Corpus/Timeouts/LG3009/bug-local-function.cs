// asks: a local function makes and joins the thread
// modelled on: own: the rule of the runtime's own registry
using System;
using System.Threading;
using System.Threading.Tasks;
using LifetimeGuard.Runtime.Threads;

public static class Apartment
{
    public static string Ask(Func<string> dialog)
    {
        string answer = null;
        RunOnThread(() => answer = dialog());
        return answer;

        static void RunOnThread(Action body)
        {
            var thread = new Thread(new ThreadStart(body)); // expect: LG3009
            thread.Start(); // expect-or: LG3009
            thread.Join();
        }
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
