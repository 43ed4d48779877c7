// asks: all stops are started before any is awaited; WhenAll waits for each, failed or not
// modelled on: own: the parallel form, through an async lambda that turns a throw into a faulted task
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

public interface IShard { Task StopAsync(CancellationToken token); }

public sealed class Cluster
{
    private readonly IReadOnlyList<IShard> _shards;

    public Cluster(IReadOnlyList<IShard> shards) => _shards = shards;

    public async Task StopAsync(CancellationToken token)
    {
        var stops = _shards.Select(async shard => await shard.StopAsync(token)).ToArray();
        await Task.WhenAll(stops);
    }
}
