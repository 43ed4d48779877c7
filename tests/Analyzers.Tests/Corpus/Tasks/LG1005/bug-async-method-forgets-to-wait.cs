// asks: the method awaits other things, and forgets the list it has filled; the tasks go through a local first
// modelled on: own: no other case of this rule is in a method that could await
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

public sealed class Publisher
{
    private readonly Func<string, Task> _publish;
    private readonly Func<Task<string[]>> _list;

    public Publisher(Func<string, Task> publish, Func<Task<string[]>> list)
    {
        _publish = publish;
        _list = list;
    }

    public async Task<int> PublishAllAsync()
    {
        var sent = new List<Task>();
        foreach (var name in await _list())
        {
            var one = _publish(name); // expect: LG1005
            sent.Add(one);
        }

        return sent.Count;
    }
}
