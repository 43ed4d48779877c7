// asks: the timer is a component; the form's container disposes its components
// modelled on: dotnet/roslyn#45691
using System;
using System.ComponentModel;

public sealed class SplashScreen : IDisposable
{
    private readonly Container _components = new();
    private readonly System.Timers.Timer _closing = new(3000) { AutoReset = false };

    public SplashScreen(Action close)
    {
        _components.Add(_closing);
        _closing.Elapsed += (_, _) => close();
    }

    public void Show() => _closing.Start();

    public void Dispose() => _components.Dispose();
}
