// asks: the statement after the wait asks the same question of the object
// modelled on: own: IsSet after Wait
using System;
using System.Threading;

public sealed class Door
{
    private readonly ManualResetEventSlim _open = new();

    public void Open() => _open.Set();

    public string Knock()
    {
        _open.Wait(TimeSpan.FromSeconds(1));
        if (!_open.IsSet)
            return "nobody is at home";
        return "welcome";
    }
}
