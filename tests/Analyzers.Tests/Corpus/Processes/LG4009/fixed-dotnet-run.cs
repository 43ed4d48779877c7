// asks: true is given for the tree
// modelled on: own: the repair of the twin
using System;
using System.Diagnostics;

public sealed class App : IDisposable
{
    private readonly Process _run;

    public App(string project) => _run = Process.Start("dotnet", new[] { "run", "--project", project });

    public int Id => _run.Id;

    public void Dispose()
    {
        if (!_run.HasExited)
            _run.Kill(entireProcessTree: true);
        _run.Dispose();
    }
}
