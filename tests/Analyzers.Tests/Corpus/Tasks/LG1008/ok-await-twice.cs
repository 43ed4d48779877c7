// asks: await await, written once in line and once through locals
// modelled on: meziantou/Meziantou.Analyzer test UseTaskUnwrap, TaskOfTask
using System;
using System.Threading.Tasks;

public sealed class Steps
{
    private readonly Func<Task<int>> _step;

    public Steps(Func<Task<int>> step) => _step = step;

    public async Task<int> RunAsync()
    {
        var first = await await Task.Factory.StartNew(_step);
        Task<Task<int>> outer = Task.Factory.StartNew(_step);
        var inner = await outer;
        return first + await inner;
    }
}
