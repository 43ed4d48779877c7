// asks: a local function ends each of the two
// modelled on: own: the repaired twin of two fields
using System;
using System.Diagnostics;

public sealed class Preview : IDisposable
{
    private readonly Process _encoder;
    private readonly Process _player;

    public Preview(ProcessStartInfo encoder, ProcessStartInfo player)
    {
        _encoder = Process.Start(encoder);
        _player = Process.Start(player);
    }

    public bool Playing => !_player.HasExited;

    public void Dispose()
    {
        End(_encoder);
        End(_player);

        static void End(Process child)
        {
            child.Kill(entireProcessTree: true);
            child.WaitForExit();
            child.Dispose();
        }
    }
}
