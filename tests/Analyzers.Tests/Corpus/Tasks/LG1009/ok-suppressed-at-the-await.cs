// asks: the await is told not to throw, and the outcome is looked at afterwards
// modelled on: documentation of .NET, page "ConfigureAwaitOptions Enum"
using System;
using System.Threading.Channels;
using System.Threading.Tasks;

public sealed class Toggle
{
    public event EventHandler Switched;
    public void Switch() => Switched?.Invoke(this, EventArgs.Empty);
}

public sealed class Lamp
{
    private readonly ChannelWriter<bool> _wire;
    private bool _on;

    public Lamp(Toggle toggle, ChannelWriter<bool> wire)
    {
        _wire = wire;
        toggle.Switched += OnSwitched;
    }

    public bool Broken { get; private set; }

    private async void OnSwitched(object sender, EventArgs e)
    {
        _on = !_on;
        try
        {
            var sending = _wire.WriteAsync(_on).AsTask();
            await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Broken = !sending.IsCompletedSuccessfully;
        }
        catch
        {
            Broken = true;
        }
    }
}
