// asks: the field holds a runner type of this program; several call sites reach the assignment
// modelled on: own: the incident that the runner rules were made for, in another language there
using System;
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
    private Runner _runner;

    public int Uploaded { get; private set; }
    public int Extracted { get; private set; }

    public void Upload() => Run(() => Uploaded++);
    public void Extract() => Run(() => Extracted++);

    private void Run(Action step)
    {
        _runner = new Runner(step); // expect: LG2008
    }

    public void Dispose() => _runner?.Dispose();
}
