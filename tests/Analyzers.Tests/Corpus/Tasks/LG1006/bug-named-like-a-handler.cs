// asks: the name begins with On and there are no event parameters; the constructor calls it
// modelled on: SSC-STUDIO/UniversalDeviceToolkit#64
using System;
using System.Threading.Tasks;

public sealed class SettingsPage
{
    private readonly Func<string, Task<string>> _read;

    public SettingsPage(Func<string, Task<string>> read)
    {
        _read = read;
        OnOpened();
    }

    public string Theme { get; private set; } = "light";

    private async void OnOpened() // expect: LG1006
    {
        Theme = await _read("theme");
    }
}
