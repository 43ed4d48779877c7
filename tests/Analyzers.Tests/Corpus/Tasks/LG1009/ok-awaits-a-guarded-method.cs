// asks: the handler's only statement awaits a method of this program that handles everything
// modelled on: davidfowl/AspNetCoreDiagnosticScenarios#86
using System;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

public sealed class Alarm
{
    public event EventHandler Rang;
    public void Ring() => Rang?.Invoke(this, EventArgs.Empty);
}

public sealed class Siren
{
    private readonly Func<Task> _sound;
    private readonly ILogger _log;

    public Siren(Alarm alarm, Func<Task> sound, ILogger log)
    {
        (_sound, _log) = (sound, log);
        alarm.Rang += OnRang;
    }

    private async void OnRang(object sender, EventArgs e) => await TrySoundAsync();

    private async Task TrySoundAsync()
    {
        try
        {
            await _sound();
        }
        catch (Exception ex)
        {
            _log.LogError(ex, "silent siren");
        }
    }
}
