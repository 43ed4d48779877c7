// asks: the source is created after the early return
// modelled on: OPCFoundation/UA-.NETStandard#2138
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;

public sealed class ChannelPool
{
    private readonly Queue<Stream> _idle = new();

    public Stream Rent(Func<CancellationToken, Stream> open)
    {
        if (_idle.TryDequeue(out var channel))
            return channel;

        var limit = new CancellationTokenSource(15_000);
        try
        {
            return open(limit.Token);
        }
        finally
        {
            limit.Dispose();
        }
    }

    public void Return(Stream channel) => _idle.Enqueue(channel);
}
