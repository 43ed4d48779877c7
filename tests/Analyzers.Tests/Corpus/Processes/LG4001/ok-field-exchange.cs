// asks: a field that takes the new child and disposes the former one
// modelled on: own: one player at a time
using System;
using System.Diagnostics;
using System.Threading;

public sealed class Player : IDisposable
{
    private Process _current;

    public void Play(string file)
    {
        var next = Process.Start("mpv", file);
        End(Interlocked.Exchange(ref _current, next));
    }

    public void Dispose() => End(Interlocked.Exchange(ref _current, null));

    private static void End(Process process)
    {
        if (process == null)
            return;
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
