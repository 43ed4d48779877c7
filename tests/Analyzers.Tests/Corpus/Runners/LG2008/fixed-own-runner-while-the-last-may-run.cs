// asks: a set keeps every runner until its end; no field is overwritten
// modelled on: own: the incident that the runner rules were made for, in another language there
using System;
using System.Collections.Generic;
using System.Threading;

public sealed class Runner : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Timer _steps;

    public Runner(Action step)
        => _steps = new Timer(_ => { if (!_stop.IsCancellationRequested) step(); }, null, 0, 50);

    public void Dispose()
    {
        _stop.Cancel();
        _steps.Dispose();
        _stop.Dispose();
    }
}

public sealed class SignatureDesk : IDisposable
{
    private readonly List<Runner> _runners = new();

    public int Uploaded { get; private set; }
    public int Extracted { get; private set; }

    public void Upload() => Run(() => Uploaded++);
    public void Extract() => Run(() => Extracted++);

    private void Run(Action step)
    {
        _runners.Add(new Runner(step));
    }

    public void Dispose()
    {
        foreach (var runner in _runners)
            runner.Dispose();
        _runners.Clear();
    }
}
