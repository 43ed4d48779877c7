// asks: one timer for the life of the object, re-armed by each event
// modelled on: dotnet/maui#5533
using System;
using System.Threading;

public sealed class Autosave : IDisposable
{
    private readonly Timer _timer;

    public Autosave(INotifyChanged document, Action save)
    {
        _timer = new Timer(_ => save(), null, Timeout.Infinite, Timeout.Infinite);
        document.Changed += (_, _) => _timer.Change(5000, Timeout.Infinite);
    }

    public void Dispose() => _timer.Dispose();
}

public interface INotifyChanged
{
    event EventHandler Changed;
}
