// asks: a desktop timer that cannot be disposed, only stopped, and is
// modelled on: dotnet/wpf#8839
using System;

public sealed class DispatcherTimer
{
    public event EventHandler Tick;

    public TimeSpan Interval { get; set; }

    public void Start() => Tick?.Invoke(this, EventArgs.Empty);

    public void Stop() => Tick = null;
}

public sealed class ClockView
{
    private readonly DispatcherTimer _timer = new() { Interval = TimeSpan.FromSeconds(1) };

    public ClockView() => _timer.Tick += (_, _) => Text = DateTime.Now.ToLongTimeString();

    public string Text { get; private set; }

    public void OnLoaded() => _timer.Start();

    public void OnUnloaded() => _timer.Stop();
}
