// asks: dotnet run is a launcher; the application is its child; false is given for the tree
// modelled on: own: a launcher without its tree
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
            _run.Kill(entireProcessTree: false); // expect: LG4009
        _run.Dispose();
    }
}
