// asks: two timers: the first is captured by the second's callback, and the second is only a local
// modelled on: dotnet/corefx#32866
using System;
using System.Threading;

public sealed class Blink
{
    private volatile bool _on;

    public bool On => _on;

    public void Start(TimeSpan every)
    {
        var toggle = new Timer(Toggle, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan); // expect-or: LG2001
        var starter = new Timer(Kick, toggle, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)); // expect: LG2001
        starter.Change(every, every);
    }

    private void Toggle(object state) => _on = !_on;

    private static void Kick(object state) => ((Timer)state).Change(0, Timeout.Infinite);
}
