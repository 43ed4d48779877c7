// asks: the callee has a catch-all, but its first await stands before the try
// modelled on: couchbase/couchbase-net-client#184
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

public sealed class Cleaner
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Func<Task> _clean;
    private readonly Func<Task<bool>> _allowed;
    private readonly ILogger _log;

    public Cleaner(Func<Task> clean, Func<Task<bool>> allowed, ILogger log)
        => (_clean, _allowed, _log) = (clean, allowed, log);

    public void Tick(object state)
    {
        _ = CleanAsync(); // expect: LG1002
    }

    private async Task CleanAsync()
    {
        if (!await _allowed())
            return;

        await _turn.WaitAsync();
        try
        {
            await _clean();
        }
        catch (Exception ex)
        {
            _log.LogWarning(ex, "cleaning failed");
        }
        finally
        {
            _turn.Release();
        }
    }
}
