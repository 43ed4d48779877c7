// asks: the discarded callee is a local function with its own guard
// modelled on: davidfowl/AspNetCoreDiagnosticScenarios#86
using System;
using System.Threading.Tasks;

public sealed class Beacon
{
    private readonly Func<int, Task> _send;
    private readonly Action<Exception> _failed;

    public Beacon(Func<int, Task> send, Action<Exception> failed) => (_send, _failed) = (send, failed);

    public void Flash(int times)
    {
        _ = FlashAsync();

        async Task FlashAsync()
        {
            try
            {
                for (var i = 0; i < times; i++)
                    await _send(i);
            }
            catch (Exception ex)
            {
                _failed(ex);
            }
        }
    }
}
