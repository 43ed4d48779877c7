// asks: the field is set for the length of one call and ended in finally
// modelled on: DotNetAnalyzers/IDisposableAnalyzers test IDISP003, Valid.FieldTryFinally
using System;
using System.Collections.Generic;
using System.Threading;

public sealed class Installer : IDisposable
{
    private readonly Action<int> _progress;
    private int _percent;
    private Timer _timer;

    public Installer(Action<int> progress) => _progress = progress;

    public void Install(IReadOnlyList<Action> steps)
    {
        if (_timer != null)
            throw new InvalidOperationException("already installing");

        _timer = new Timer(_ => _progress(_percent), null, 0, 200);
        try
        {
            for (var i = 0; i < steps.Count; i++)
            {
                steps[i]();
                _percent = 100 * (i + 1) / steps.Count;
            }
        }
        finally
        {
            _timer.Dispose();
            _timer = null;
        }
    }

    public void Dispose() => _timer?.Dispose();
}
