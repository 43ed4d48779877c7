// asks: a method of this program makes and returns the timer; the caller drops what it returns
// modelled on: documentation of .NET, page "Timer Class (System.Threading)", remark on keeping a reference
using System;
using System.Threading;

public sealed class Poller
{
    private readonly Func<string> _poll;
    private string _last = "";

    public Poller(Func<string> poll)
    {
        _poll = poll;
        Every(TimeSpan.FromSeconds(5), Poll); // expect: LG2001
    }

    public string Last => Volatile.Read(ref _last);

    private static Timer Every(TimeSpan period, Action action)
    {
        var timer = new Timer(state => ((Action)state)(), action, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        timer.Change(period, period);
        return timer;
    }

    private void Poll() => Volatile.Write(ref _last, _poll());
}
