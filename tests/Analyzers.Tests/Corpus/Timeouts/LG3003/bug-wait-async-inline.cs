// asks: WaitAsync with a limit directly on a call whose optional token is not passed
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
        try
        {
            return await _catalogue.LookUpAsync(isbn).WaitAsync(TimeSpan.FromSeconds(2)); // expect: LG3003
        }
        catch (TimeoutException)
        {
            return "unknown";
        }
    }
}
