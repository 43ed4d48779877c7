// asks: an await foreach without a token of its own, whose body swallows what the token throws
// modelled on: own: async streams are loops too
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

public sealed class Relay
{
    private readonly Func<byte[], CancellationToken, ValueTask> _forward;

    public Relay(Func<byte[], CancellationToken, ValueTask> forward) => _forward = forward;

    public long Dropped { get; private set; }

    public async Task PumpAsync(IAsyncEnumerable<byte[]> packets, CancellationToken token)
    {
        await foreach (var packet in packets)
        {
            try
            {
                await _forward(packet, token);
            }
            catch (TaskCanceledException) // expect: LG5006
            {
                Dropped++;
            }
        }
    }
}
