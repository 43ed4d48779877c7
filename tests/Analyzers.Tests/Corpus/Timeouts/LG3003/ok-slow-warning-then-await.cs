// asks: the limit only triggers a message, afterwards the same task is awaited
// modelled on: own: a warning about slow operations
using System;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

public sealed class Migration
{
    private readonly ILogger<Migration> _log;
    private readonly Func<Task> _migrate;

    public Migration(ILogger<Migration> log, Func<Task> migrate)
    {
        _log = log;
        _migrate = migrate;
    }

    public async Task RunAsync()
    {
        var migrating = _migrate();
        try
        {
            await migrating.WaitAsync(TimeSpan.FromSeconds(20));
        }
        catch (TimeoutException) when (!migrating.IsCompleted)
        {
            _log.LogWarning("the migration is slow");
            await migrating;
        }
    }
}
