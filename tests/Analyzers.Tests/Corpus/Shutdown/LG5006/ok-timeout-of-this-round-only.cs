// asks: what is caught is the round's own timeout; the outer token still leaves
// modelled on: TechnoBerry/camunda-worker-dotnet#19
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

public sealed class Prober
{
    private readonly Func<Uri, CancellationToken, Task<bool>> _probe;

    public Prober(Func<Uri, CancellationToken, Task<bool>> probe) => _probe = probe;

    public async Task<Uri> FirstAliveAsync(IEnumerable<Uri> hosts, CancellationToken token)
    {
        foreach (var host in hosts)
        {
            using var round = CancellationTokenSource.CreateLinkedTokenSource(token);
            round.CancelAfter(TimeSpan.FromSeconds(1));
            try
            {
                if (await _probe(host, round.Token))
                    return host;
            }
            catch (OperationCanceledException) when (!token.IsCancellationRequested)
            {
            }
        }

        return null;
    }
}
