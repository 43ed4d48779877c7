// asks: the task is known to be complete from its making; nothing runs that could be lost
// modelled on: ykoksen/unused-task-warning#17
using System;
using System.Threading.Tasks;

public interface IClock { Task<DateTime> NowAsync(); }

public sealed class FixedClock : IClock
{
    private readonly DateTime _now;

    public FixedClock(DateTime now) => _now = now;

    public Task<DateTime> NowAsync()
    {
        var now = Task.FromResult(_now);
        if (_now.Kind == DateTimeKind.Utc)
            return now;

        return Task.FromResult(_now.ToUniversalTime());
    }
}
