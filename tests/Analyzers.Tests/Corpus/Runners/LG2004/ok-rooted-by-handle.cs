// asks: a GCHandle keeps the delegate until the registration ends
// modelled on: martindevans/SupersonicSound#21
using System;
using System.Runtime.InteropServices;
using System.Threading.Channels;

public sealed class Channel : IDisposable
{
    private delegate int EndProc(IntPtr channel, int kind);

    private readonly IntPtr _channel;
    private GCHandle _root;

    public Channel(IntPtr channel, Action ended)
    {
        _channel = channel;
        EndProc callback = (_, _) =>
        {
            ended();
            return 0;
        };
        _root = GCHandle.Alloc(callback);
        FMOD_Channel_SetCallback(_channel, callback);
    }

    public void Dispose()
    {
        FMOD_Channel_SetCallback(_channel, null);
        _root.Free();
    }

    [DllImport("fmod")]
    private static extern int FMOD_Channel_SetCallback(IntPtr channel, EndProc callback);
}
