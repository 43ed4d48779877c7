// asks: the local is overwritten each turn, but the new task has taken the old one as its argument
// modelled on: own: an overwrite that is a hand-over
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

public interface IPeer { Task SendAsync(byte[] block); }

public sealed class Relay
{
    private readonly List<IPeer> _peers = new();

    public void Add(IPeer peer) => _peers.Add(peer);

    public async Task<int> BroadcastAsync(byte[] block)
    {
        var sending = Task.CompletedTask;
        var count = 0;
        foreach (var peer in _peers)
        {
            sending = SendAfterAsync(sending, peer, block);
            count++;
        }

        await sending;
        return count;
    }

    private static async Task SendAfterAsync(Task previous, IPeer peer, byte[] block)
    {
        await previous;
        await peer.SendAsync(block);
    }
}
