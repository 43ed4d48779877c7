// asks: the first await does not throw by its options
// modelled on: documentation of .NET, page "ConfigureAwaitOptions Enum"
using System;
using System.Threading.Tasks;

public sealed class Handover
{
    private readonly Func<Task> _leave;
    private readonly Func<Task<int>> _enter;

    public Handover(Func<Task> leave, Func<Task<int>> enter) => (_leave, _enter) = (leave, enter);

    public async Task<int> SwitchAsync()
    {
        var leaving = _leave();
        var entering = _enter();
        await leaving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return await entering;
    }
}
