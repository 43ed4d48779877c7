// asks: the local is a view of a completion source; no work was started by reading it
// modelled on: hardkoded/puppeteer-sharp#900
using System;
using System.Threading.Tasks;

public sealed class Handshake
{
    private readonly TaskCompletionSource<string> _peer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<string> Peer => _peer.Task;

    public bool Offer(string name)
    {
        var known = _peer.Task;
        if (known.IsCompletedSuccessfully)
            return known.Result == name;

        return _peer.TrySetResult(name);
    }

    public void Abort() => _peer.TrySetCanceled();
}
