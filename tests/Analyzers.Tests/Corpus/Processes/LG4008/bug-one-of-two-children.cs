// asks: an encoder and a player are started, the encoder is ended
// modelled on: own: two fields of the same type
using System;
using System.Diagnostics;

public sealed class Preview : IDisposable
{
    private readonly Process _encoder;
    private readonly Process _player; // expect: LG4008

    public Preview(ProcessStartInfo encoder, ProcessStartInfo player)
    {
        _encoder = Process.Start(encoder);
        _player = Process.Start(player); // expect-or: LG4008
    }

    public bool Playing => !_player.HasExited;

    public void Dispose() // expect-or: LG4008
    {
        _encoder.Kill(entireProcessTree: true);
        _encoder.WaitForExit();
        _encoder.Dispose();
    }
}
