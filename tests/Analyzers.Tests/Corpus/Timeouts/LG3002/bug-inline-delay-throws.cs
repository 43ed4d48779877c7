// asks: the delay inline and the work without a token: neither loser is told, whichever it is
// modelled on: terrajobst/analyzer-issues#44
using System;
using System.Threading.Tasks;

public sealed class Geocoder
{
    private readonly Func<string, Task<(double Lat, double Lon)>> _find;

    public Geocoder(Func<string, Task<(double Lat, double Lon)>> find) => _find = find;

    public async Task<(double Lat, double Lon)> FindAsync(string address)
    {
        var finding = _find(address); // expect-or: LG3002
        if (await Task.WhenAny(finding, Task.Delay(2000)) != finding) // expect: LG3002
            throw new TimeoutException();
        return await finding;
    }
}
