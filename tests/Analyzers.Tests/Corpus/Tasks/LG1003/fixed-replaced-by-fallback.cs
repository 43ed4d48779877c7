// asks: the branch decides before either task is started
// modelled on: havit/Havit.Blazor#1646
using System;
using System.Threading.Tasks;

public sealed class Lookup
{
    private readonly Func<string, Task<string>> _near;
    private readonly Func<string, Task<string>> _far;

    public Lookup(Func<string, Task<string>> near, Func<string, Task<string>> far) => (_near, _far) = (near, far);

    public async Task<string> FindAsync(string key, bool fresh)
    {
        Task<string> found;
        if (fresh || key.StartsWith('#'))
            found = _far(key);
        else
            found = _near(key);

        return await found ?? "";
    }
}
