// asks: a token for the work, its source has the limit as timer
// modelled on: terrajobst/analyzer-issues#44
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Geocoder
{
    private readonly Func<string, CancellationToken, Task<(double Lat, double Lon)>> _find;

    public Geocoder(Func<string, CancellationToken, Task<(double Lat, double Lon)>> find) => _find = find;

    public async Task<(double Lat, double Lon)> FindAsync(string address)
    {
        using var limit = new CancellationTokenSource(2000);
        return await _find(address, limit.Token);
    }
}
