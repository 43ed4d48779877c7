// asks: a catch-all is there, but finally awaits too
// modelled on: couchbase/couchbase-net-client#184
using System;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

public sealed class Ticker
{
    public event EventHandler Tick;
    public void Fire() => Tick?.Invoke(this, EventArgs.Empty);
}

public sealed class Sync
{
    private readonly Func<Task> _pull;
    private readonly Func<Task> _unlock;
    private readonly ILogger _log;

    public Sync(Ticker ticker, Func<Task> pull, Func<Task> unlock, ILogger log)
    {
        (_pull, _unlock, _log) = (pull, unlock, log);
        ticker.Tick += OnTick;
    }

    private async void OnTick(object sender, EventArgs e) // expect: LG1009
    {
        try
        {
            await _pull();
        }
        catch (Exception ex)
        {
            _log.LogError(ex, "pull failed");
        }
        finally
        {
            await _unlock(); // expect-or: LG1009
        }
    }
}
