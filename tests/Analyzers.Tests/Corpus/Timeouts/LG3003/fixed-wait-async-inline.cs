// asks: a source with the limit as timer, its token passed to the call
// modelled on: dotnet/docs#52996
using System;
using System.Threading;
using System.Threading.Tasks;

public interface ICatalogue { Task<string> LookUpAsync(string isbn, CancellationToken token = default); }

public sealed class Shelf
{
    private readonly ICatalogue _catalogue;

    public Shelf(ICatalogue catalogue) => _catalogue = catalogue;

    public async Task<string> TitleAsync(string isbn)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            return await _catalogue.LookUpAsync(isbn, limit.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return "unknown";
        }
    }
}
