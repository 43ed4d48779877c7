// asks: a switch over the held value ends what runs, and the field takes the new one afterwards
// modelled on: DotNetAnalyzers/IDisposableAnalyzers test IDISP003, Valid.WhenDisposing
using System;
using System.Threading;

public sealed class Output : IDisposable
{
    private IDisposable _device;

    public void UseTimer(Action tick)
    {
        switch (_device)
        {
            case null:
                break;
            case Timer timer:
                timer.Change(Timeout.Infinite, Timeout.Infinite);
                timer.Dispose();
                break;
            case { } other:
                other.Dispose();
                break;
        }

        _device = new Timer(_ => tick(), null, 0, 40);
    }

    public void Dispose() => _device?.Dispose();
}
