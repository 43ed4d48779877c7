// asks: each delegate of a multicast Func<Task> is called and its task dropped in a loop
// modelled on: dotnet/runtime#76367
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

public sealed class Hub
{
    public event Func<string, Task> Received;

    private readonly List<string> _history = new();

    public IReadOnlyList<string> History => _history;

    public void Publish(string message)
    {
        _history.Add(message);
        var received = Received;
        if (received == null)
            return;

        foreach (Func<string, Task> handler in received.GetInvocationList())
            handler(message); // expect: LG1001
    }
}
