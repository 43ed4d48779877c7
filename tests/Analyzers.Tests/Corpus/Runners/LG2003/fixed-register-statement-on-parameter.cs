// asks: the same registration in a using statement with a block
// modelled on: OData/odata.net#2247
using System;
using System.Threading;
using System.Threading.Tasks;

public interface IRequest { void Abort(); Task<string> ResponseAsync(); }

public sealed class Query
{
    private readonly Func<string, IRequest> _open;

    public Query(Func<string, IRequest> open) => _open = open;

    public async Task<int> CountAsync(string set, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        var request = _open(set + "/$count");
        using (token.Register(request.Abort))
        {
            var text = await request.ResponseAsync().ConfigureAwait(false);
            return int.TryParse(text, out var count) ? count : -1;
        }
    }
}
