// asks: the void comes from an interface of this program, so the signature cannot be an event's
// modelled on: SSC-STUDIO/UniversalDeviceToolkit#64
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

public interface IModule
{
    string Name { get; }
    void Initialize();
}

public sealed class DriverModule : IModule
{
    private readonly Func<Task<IReadOnlyList<string>>> _drivers;

    public DriverModule(Func<Task<IReadOnlyList<string>>> drivers) => _drivers = drivers;

    public string Name => "drivers";

    public IReadOnlyList<string> Found { get; private set; } = [];

    public async void Initialize() // expect: LG1006
    {
        Found = await _drivers();
        if (Found.Count == 0)
            throw new InvalidOperationException("no driver");
    }
}
