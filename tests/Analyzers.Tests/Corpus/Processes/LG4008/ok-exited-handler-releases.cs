// asks: the child is short; its Exited handler releases it, and Dispose ends it when it still runs
// modelled on: DotNetAnalyzers/IDisposableAnalyzers#29
using System;
using System.Diagnostics;
using System.Threading;

public sealed class Conversion : IDisposable
{
    private Process _converter;

    public Conversion(ProcessStartInfo start)
    {
        _converter = new Process { StartInfo = start, EnableRaisingEvents = true };
        _converter.Exited += (_, _) => Interlocked.Exchange(ref _converter, null)?.Dispose();
        _converter.Start();
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _converter, null) is { } running)
        {
            running.Kill(entireProcessTree: true);
            running.WaitForExit();
            running.Dispose();
        }
    }
}
