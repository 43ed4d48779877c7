// asks: the same list given to WhenAll, which is returned
// modelled on: WalletWasabi/WalletWasabi#3095
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

public interface IMirror { Task PushAsync(string file, CancellationToken token); }

public sealed class Mirroring
{
    private readonly IReadOnlyList<IMirror> _mirrors;

    public Mirroring(IReadOnlyList<IMirror> mirrors) => _mirrors = mirrors;

    public Task PushAsync(string file, CancellationToken token)
    {
        var pushes = new List<Task>();
        foreach (var mirror in _mirrors)
            pushes.Add(mirror.PushAsync(file, token));

        return Task.WhenAll(pushes);
    }
}
