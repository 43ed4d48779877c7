// asks: the delegates' tasks are made by Select over the invocation list and awaited together
// modelled on: dotnet/runtime#76367
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

public sealed class Hub
{
    public event Func<string, Task> Received;

    private readonly List<string> _history = new();

    public IReadOnlyList<string> History => _history;

    public async Task PublishAsync(string message)
    {
        _history.Add(message);
        var received = Received;
        if (received == null)
            return;

        await Task.WhenAll(received.GetInvocationList().Cast<Func<string, Task>>().Select(h => h(message)));
    }
}
