// asks: one arm of a conditional is a value task over the disposed writer, the other is finished
// modelled on: matteobortolazzo/couchdb-net#112
using System;
using System.Net.Sockets;
using System.Threading.Tasks;

public sealed class Beacon
{
    private readonly string _host;

    public Beacon(string host) => _host = host;

    public ValueTask<int> PingAsync(ReadOnlyMemory<byte> payload)
    {
        using var socket = new Socket(SocketType.Dgram, ProtocolType.Udp); // expect-or: LG5004
        socket.Connect(_host, 9875);
        return payload.IsEmpty ? new ValueTask<int>(0) : socket.SendAsync(payload, SocketFlags.None); // expect: LG5004
    }
}
