// asks: the task is assigned to a variable only to quiet a warning; nothing reads it
// modelled on: Particular/NServiceBus#6309
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

public interface IBus { Task PublishAsync(object message, CancellationToken token); }
public sealed record SeatTaken(string Seat);

public sealed class SeatMap
{
    private readonly IBus _bus;
    private readonly HashSet<string> _taken = new();

    public SeatMap(IBus bus) => _bus = bus;

    public bool TryTake(string seat)
    {
        lock (_taken)
        {
            if (!_taken.Add(seat))
                return false;
        }

        var task = _bus.PublishAsync(new SeatTaken(seat), CancellationToken.None); // expect: LG1003
        return true;
    }
}
