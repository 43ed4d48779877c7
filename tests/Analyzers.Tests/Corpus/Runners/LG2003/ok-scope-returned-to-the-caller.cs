// asks: BeginScope's value is returned by a method whose callers use it in using
// modelled on: dotnet/extensions#1754
using System;
using Microsoft.Extensions.Logging;

public static class Scopes
{
    public static IDisposable Job(this ILogger log, int id) => log.BeginScope("job {Id}", id);
}

public sealed class JobRunner
{
    private readonly ILogger _log;

    public JobRunner(ILogger log) => _log = log;

    public int Run(int id, Func<int> body)
    {
        using var scope = _log.Job(id);
        _log.LogInformation("begin");
        var result = body();
        _log.LogInformation("end");
        return result;
    }
}
