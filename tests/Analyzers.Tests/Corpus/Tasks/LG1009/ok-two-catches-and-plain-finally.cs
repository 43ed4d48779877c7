// asks: cancellation and the rest are caught apart; finally only sets a flag
// modelled on: nokkies/ModbusForge#74
using System;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

public sealed class Start
{
    public event EventHandler Pressed;
    public void Press() => Pressed?.Invoke(this, EventArgs.Empty);
}

public sealed class Machine
{
    private readonly Func<Task> _run;
    private readonly ILogger _log;
    private bool _busy;

    public Machine(Start start, Func<Task> run, ILogger log)
    {
        (_run, _log) = (run, log);
        start.Pressed += OnPressed;
    }

    private async void OnPressed(object sender, EventArgs e)
    {
        if (_busy)
            return;

        _busy = true;
        try
        {
            await _run();
        }
        catch (OperationCanceledException)
        {
            _log.LogInformation("cancelled");
        }
        catch (Exception ex)
        {
            _log.LogError(ex, "run failed");
        }
        finally
        {
            _busy = false;
        }
    }
}
