// asks: the field's elements are awaited by a flush method, after a copy to an array
// modelled on: Azure/durabletask#47
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

public sealed class Sender
{
    private readonly Func<string, Task> _send;
    private readonly List<Task> _sent = new();

    public Sender(Func<string, Task> send) => _send = send;

    public int InFlight => _sent.Count;

    public void Send(string message)
    {
        _sent.Add(_send(message));
    }

    public async Task FlushAsync()
    {
        var sent = _sent.ToArray();
        _sent.Clear();
        await Task.WhenAll(sent);
    }
}
