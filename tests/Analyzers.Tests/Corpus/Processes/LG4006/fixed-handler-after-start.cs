// asks: enabled after the handler was added
// modelled on: CmlLib/CmlLib.Core#51
using System;
using System.Diagnostics;

public sealed class Launcher : IDisposable
{
    private readonly Action _show;
    private Process _game;

    public Launcher(Action show) => _show = show;

    public void Play(ProcessStartInfo info)
    {
        _game ??= Process.Start(info);
        _game.Exited += OnExited;
        _game.EnableRaisingEvents = true;
    }

    private void OnExited(object sender, EventArgs e) => _show();

    public void Dispose()
    {
        if (_game == null)
            return;
        _game.Kill(entireProcessTree: true);
        _game.Dispose();
    }
}
