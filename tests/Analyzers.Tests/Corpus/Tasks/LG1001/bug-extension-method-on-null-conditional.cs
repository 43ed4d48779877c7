// asks: an extension of this program that returns Task, at the end of a ?. chain
// modelled on: SSC-STUDIO/UniversalDeviceToolkit#64
using System;
using System.Threading.Tasks;

public interface ITray { Func<string, Task> Balloon { get; } }

public static class TrayExtensions
{
    public static Task ShowAsync(this ITray tray, string text)
        => tray.Balloon is { } balloon ? balloon(text) : Task.CompletedTask;
}

public sealed class Device
{
    private readonly ITray _tray;

    public Device(ITray tray) => _tray = tray;

    public int Level { get; private set; }

    public void Drain(int by)
    {
        Level -= by;
        if (Level < 10)
            _tray?.ShowAsync($"battery {Level} %"); // expect: LG1001
    }
}
