// asks: the registration goes into an object through its initializer, and the object is returned
// modelled on: microsoft/vs-threading@1fea8a68
using System;
using System.Collections.Generic;
using System.Threading;

public sealed class Ticket : IDisposable
{
    public int Number { get; init; }
    public CancellationTokenRegistration Leaving { get; init; }

    public void Dispose() => Leaving.Dispose();
}

public sealed class Queueing
{
    private readonly HashSet<int> _waiting = new();
    private int _next;

    public Ticket Enter(CancellationToken token)
    {
        int number;
        lock (_waiting)
        {
            number = ++_next;
            _waiting.Add(number);
        }

        return new Ticket { Number = number, Leaving = token.Register(() => Leave(number)) };
    }

    private void Leave(int number)
    {
        lock (_waiting)
            _waiting.Remove(number);
    }
}
