// asks: the local is what the method returns, on the path that makes it
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

    public Task TryTakeAsync(string seat, out bool taken)
    {
        lock (_taken)
            taken = _taken.Add(seat);

        var task = taken
            ? _bus.PublishAsync(new SeatTaken(seat), CancellationToken.None)
            : Task.CompletedTask;
        return task;
    }
}
