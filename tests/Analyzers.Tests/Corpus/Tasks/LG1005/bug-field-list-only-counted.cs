// asks: a field collects the tasks and only its Count and Clear are used
// modelled on: Azure/durabletask#47
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

public sealed class Sender
{
    private readonly Func<string, Task> _send;
    private readonly List<Task> _sent = new();

    public Sender(Func<string, Task> send) => _send = send;

    public int InFlight => _sent.Count;

    public void Send(string message)
    {
        if (_sent.Count > 1000)
            _sent.Clear();
        _sent.Add(_send(message)); // expect: LG1005
    }
}
