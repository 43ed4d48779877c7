// asks: the callback closes over the variable that holds the timer: the queue roots both until it fires and ends itself
// modelled on: Azure/amqpnetlite#304
using System;
using System.Collections.Generic;
using System.Threading;

public sealed class Debt
{
    private readonly HashSet<Guid> _open = new();

    public Guid Open(TimeSpan limit, Action<Guid> expired)
    {
        var id = Guid.NewGuid();
        lock (_open)
            _open.Add(id);

        Timer timer = null;
        timer = new Timer(_ =>
        {
            timer.Dispose();
            bool late;
            lock (_open)
                late = _open.Remove(id);
            if (late)
                expired(id);
        }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        timer.Change(limit, Timeout.InfiniteTimeSpan);
        return id;
    }
}
