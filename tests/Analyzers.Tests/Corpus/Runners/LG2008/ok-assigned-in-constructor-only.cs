// asks: the field is assigned on several branches, all in the constructor, where it holds nothing yet
// modelled on: DotNetAnalyzers/IDisposableAnalyzers test IDISP003, Valid.FieldAssignedInCtor
using System;
using System.Threading;

public sealed class Refresher : IDisposable
{
    private Timer _timer;

    public Refresher(Action refresh, TimeSpan? every)
    {
        switch (every)
        {
            case null:
                break;
            case { } period when period < TimeSpan.FromSeconds(1):
                _timer = new Timer(_ => refresh(), null, 1000, 1000);
                break;
            case { } period:
                _timer = new Timer(_ => refresh(), null, period, period);
                break;
        }
    }

    public void Dispose() => _timer?.Dispose();
}
