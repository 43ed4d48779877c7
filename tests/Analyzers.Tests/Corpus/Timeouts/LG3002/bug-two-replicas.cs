// asks: two replicas are asked with the caller's token, which nobody cancels when the first has answered
// modelled on: own: first wins
using System;
using System.Threading;
using System.Threading.Tasks;

public interface IReplica { Task<string> ReadAsync(string key, CancellationToken token); }

public sealed class Hedge
{
    private readonly IReplica _near;
    private readonly IReplica _far;

    public Hedge(IReplica near, IReplica far)
    {
        _near = near;
        _far = far;
    }

    public async Task<string> ReadAsync(string key, CancellationToken token)
    {
        return await await Task.WhenAny(_near.ReadAsync(key, token), _far.ReadAsync(key, token)); // expect: LG3002
    }
}
