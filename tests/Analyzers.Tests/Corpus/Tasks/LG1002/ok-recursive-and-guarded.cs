// asks: two methods call each other; both are guarded, so the discarded one is
// modelled on: davidfowl/AspNetCoreDiagnosticScenarios#86
using System;
using System.Threading.Tasks;

public sealed class Redialler
{
    private readonly Func<Task<bool>> _dial;
    private readonly Action<Exception> _failed;

    public Redialler(Func<Task<bool>> dial, Action<Exception> failed) => (_dial, _failed) = (dial, failed);

    public void Start()
    {
        _ = DialAsync(3);
    }

    private async Task DialAsync(int left)
    {
        try
        {
            if (!await _dial() && left > 0)
                await AgainAsync(left - 1);
        }
        catch (Exception ex)
        {
            _failed(ex);
        }
    }

    private async Task AgainAsync(int left)
    {
        try
        {
            await Task.Delay(50);
            await DialAsync(left);
        }
        catch (Exception ex)
        {
            _failed(ex);
        }
    }
}
