// asks: the same continuation unwrapped and configured
// modelled on: meziantou/Meziantou.Analyzer test UseTaskUnwrap, TaskOfTask_Unwrap_ConfigureAwait_Root
using System;
using System.Threading.Tasks;

public sealed class Publish
{
    private readonly Func<string, Task<string>> _build;
    private readonly Func<string, Task> _push;

    public Publish(Func<string, Task<string>> build, Func<string, Task> push) => (_build, _push) = (build, push);

    public async Task<string> RunAsync(string name)
    {
        await _build(name)
            .ContinueWith(async built => await _push(await built), TaskScheduler.Default)
            .Unwrap()
            .ConfigureAwait(false);
        return name + " is out";
    }
}
