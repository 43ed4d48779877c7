// asks: the singleton is a static Instance, its collection an instance field that is filled by an event per connection
// modelled on: salihcantekin/Space#24
using System;
using System.Collections.Generic;

public sealed class ConnectionLog
{
    private readonly Dictionary<string, DateTime> _connections = new(); // expect: LG5010

    private ConnectionLog() { }

    public static ConnectionLog Instance { get; } = new();

    public int Count { get { lock (_connections) return _connections.Count; } }

    public void OnConnected(string connectionId)
    {
        lock (_connections)
            _connections.Add(connectionId, DateTime.UtcNow); // expect-or: LG5010
    }
}
