// asks: an async lambda added to an event is a handler; this one is guarded
// modelled on: dotnet/runtime#76367
using System;
using System.Threading.Tasks;

public sealed class Slider
{
    public event EventHandler<int> Moved;
    public void Move(int to) => Moved?.Invoke(this, to);
}

public sealed class VolumeView
{
    public VolumeView(Slider slider, Func<int, Task> set, Action<string> status)
    {
        slider.Moved += async (_, volume) =>
        {
            try
            {
                await set(volume);
                status("volume " + volume);
            }
            catch (Exception ex)
            {
                status(ex.Message);
            }
        };
    }
}
