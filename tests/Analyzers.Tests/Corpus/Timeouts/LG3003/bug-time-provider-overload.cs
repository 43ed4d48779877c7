// asks: the overload with a TimeProvider, in a local async function
// modelled on: documentation of .NET, page "Task.WaitAsync Method"
using System;
using System.Linq;
using System.Threading.Tasks;

public sealed class Weather
{
    private readonly TimeProvider _clock;
    private readonly Func<string, Task<double>> _measure;

    public Weather(TimeProvider clock, Func<string, Task<double>> measure)
    {
        _clock = clock;
        _measure = measure;
    }

    public async Task<double[]> AllAsync(string[] stations)
    {
        return await Task.WhenAll(stations.Select(OneAsync));

        async Task<double> OneAsync(string station)
        {
            var measuring = _measure(station); // expect-or: LG3003
            try
            {
                return await measuring.WaitAsync(TimeSpan.FromSeconds(1), _clock); // expect: LG3003
            }
            catch (TimeoutException)
            {
                return double.NaN;
            }
        }
    }
}
