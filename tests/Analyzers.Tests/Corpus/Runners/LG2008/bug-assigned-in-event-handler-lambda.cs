// asks: the assignment is inside a lambda that runs once for every event
// modelled on: dotnet/maui#5533
using System;
using System.Threading;

public sealed class Autosave : IDisposable
{
    private readonly Action _save;
    private Timer _timer;

    public Autosave(INotifyChanged document, Action save)
    {
        _save = save;
        document.Changed += (_, _) => _timer = new Timer(Save, null, 5000, Timeout.Infinite); // expect: LG2008
    }

    public void Dispose() => _timer?.Dispose();

    private void Save(object state) => _save();
}

public interface INotifyChanged
{
    event EventHandler Changed;
}
