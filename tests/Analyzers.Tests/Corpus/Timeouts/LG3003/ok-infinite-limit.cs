// asks: the overloads with a limit, but the limit is infinite
// modelled on: documentation of .NET, page "Timeout.InfiniteTimeSpan Field"
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Report
{
    private readonly Func<string> _build;

    public Report(Func<string> build) => _build = build;

    public string Build()
    {
        var building = Task.Run(_build);
        return building.Wait(Timeout.Infinite) ? building.Result : "";
    }

    public async Task<string> BuildAsync() => await Task.Run(_build).WaitAsync(Timeout.InfiniteTimeSpan);
}
