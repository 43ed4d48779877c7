// asks: the first timer is the state of the second, which is kept
// modelled on: dotnet/corefx#32866
using System;
using System.Threading;

public sealed class Blink : IDisposable
{
    private readonly Timer _starter;
    private readonly Timer _toggle;
    private volatile bool _on;

    public Blink(TimeSpan every)
    {
        var toggle = new Timer(Toggle, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _toggle = toggle;
        _starter = new Timer(Kick, toggle, every, every);
    }

    public bool On => _on;

    public void Dispose()
    {
        _starter.Dispose();
        _toggle.Dispose();
    }

    private void Toggle(object state) => _on = !_on;

    private static void Kick(object state) => ((Timer)state).Change(0, Timeout.Infinite);
}
