// asks: a continuation that is an async lambda, awaited once
// modelled on: ThatRendle/Simple.Web#37
using System;
using System.Threading.Tasks;

public sealed class Publish
{
    private readonly Func<string, Task<string>> _build;
    private readonly Func<string, Task> _push;

    public Publish(Func<string, Task<string>> build, Func<string, Task> push) => (_build, _push) = (build, push);

    public async Task<string> RunAsync(string name)
    {
        await _build(name).ContinueWith( // expect: LG1008
            async built => await _push(await built),
            TaskScheduler.Default);
        return name + " is out";
    }
}
