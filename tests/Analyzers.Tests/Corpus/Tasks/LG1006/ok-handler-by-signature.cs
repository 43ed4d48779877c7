// asks: object and a class derived from EventArgs, attached with +=
// modelled on: microsoft/vs-threading#510
using System;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

public sealed class FinishedEventArgs(int count) : EventArgs
{
    public int Count => count;
}

public sealed class Scan
{
    public event EventHandler<FinishedEventArgs> Finished;

    public void Finish(int count) => Finished?.Invoke(this, new FinishedEventArgs(count));
}

public sealed class ScanView
{
    private readonly Func<int, Task> _show;
    private readonly ILogger _log;

    public ScanView(Scan scan, Func<int, Task> show, ILogger log)
    {
        _show = show;
        _log = log;
        scan.Finished += Scan_Finished;
    }

    private async void Scan_Finished(object sender, FinishedEventArgs e)
    {
        try
        {
            await _show(e.Count);
        }
        catch (Exception ex)
        {
            _log.LogError(ex, "could not show the scan");
        }
    }
}
