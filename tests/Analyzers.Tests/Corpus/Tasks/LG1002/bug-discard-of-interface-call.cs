// asks: the callee is an interface method: nobody here can know that it handles its failures
// modelled on: abpframework/abp#6385
using System;
using System.Threading;
using System.Threading.Tasks;

public interface INotifier { Task NotifyAsync(string title, Exception error); }

public sealed class TimerCallback
{
    private readonly Action _tick;
    private readonly INotifier _notifier;

    public TimerCallback(Action tick, INotifier notifier) => (_tick, _notifier) = (tick, notifier);

    public void Invoke()
    {
        try
        {
            _tick();
        }
        catch (Exception ex)
        {
            _ = _notifier.NotifyAsync("tick failed", ex); // expect: LG1002
        }
    }
}
