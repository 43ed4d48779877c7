// asks: an explicit throw leaves the method between start and await
// modelled on: dotnet/roslyn#33173
using System;
using System.Threading.Tasks;

public sealed record Package(string Id, Version Version);

public sealed class Installer
{
    private readonly Func<string, Task<Package>> _resolve;
    private readonly Func<Task<long>> _freeSpace;

    public Installer(Func<string, Task<Package>> resolve, Func<Task<long>> freeSpace)
        => (_resolve, _freeSpace) = (resolve, freeSpace);

    public async Task<string> PlanAsync(string id, Version minimum)
    {
        var space = _freeSpace(); // expect: LG1003
        var package = await _resolve(id);
        if (package.Version < minimum)
            throw new InvalidOperationException($"{id} {package.Version} is too old");

        return await space > 1_000_000 ? $"install {package.Id}" : "no room";
    }
}
