// asks: ??= assigns only where the field is null
// modelled on: DotNetAnalyzers/IDisposableAnalyzers test IDISP003, Valid.NullCheck
using System;
using System.Threading;

public sealed class IdleWatch : IDisposable
{
    private readonly Action _idle;
    private Timer _timer;

    public IdleWatch(Action idle) => _idle = idle;

    public void Touch()
    {
        _timer ??= new Timer(_ => _idle(), null, Timeout.Infinite, Timeout.Infinite);
        _timer.Change(30_000, Timeout.Infinite);
    }

    public void Dispose() => _timer?.Dispose();
}
