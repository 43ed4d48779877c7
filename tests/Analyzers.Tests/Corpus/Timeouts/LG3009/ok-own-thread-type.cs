// asks: a type of this program with the same name
// modelled on: own: a name is not an API
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using LifetimeGuard.Runtime.Threads;

public sealed class Message
{
    public Message(string text) => Text = text;

    public string Text { get; }
}

public sealed class Forum
{
    public sealed class Thread
    {
        private readonly List<Message> _messages = new();

        public void Start(string text) => _messages.Add(new Message(text));
    }

    public Thread Open(string text)
    {
        var thread = new Thread();
        thread.Start(text);
        return thread;
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
