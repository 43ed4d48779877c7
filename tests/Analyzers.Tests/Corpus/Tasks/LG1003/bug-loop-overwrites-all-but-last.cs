// asks: a local declared outside the loop is overwritten each turn; only the last task is awaited
// modelled on: WalletWasabi/WalletWasabi#3095
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
            sending = peer.SendAsync(block); // expect: LG1003
            count++;
        }

        await sending;
        return count;
    }
}
