// asks: the discarded method only awaits another method, and that one is guarded
// modelled on: davidfowl/AspNetCoreDiagnosticScenarios#86
using System;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

public sealed class Reporter
{
    private readonly Func<string, Task> _post;
    private readonly ILogger _log;

    public Reporter(Func<string, Task> post, ILogger log) => (_post, _log) = (post, log);

    public void Report(string what)
    {
        _ = ReportAsync(what);
    }

    private async Task ReportAsync(string what)
    {
        await Task.Yield();
        await TryPostAsync(what);
    }

    private async Task TryPostAsync(string what)
    {
        try
        {
            await _post(what);
        }
        catch (OperationCanceledException)
        {
            _log.LogDebug("cancelled");
        }
        catch (Exception ex)
        {
            _log.LogError(ex, "not posted");
        }
    }
}
