// asks: the handle is in a field that Dispose and the finalizer free
// modelled on: dotnet/macios#10967
using System;
using System.Runtime.InteropServices;

public sealed class PinnedBuffer : IDisposable
{
    private GCHandle _pin;

    public PinnedBuffer(int size)
    {
        Bytes = new byte[size];
        _pin = GCHandle.Alloc(Bytes, GCHandleType.Pinned);
    }

    ~PinnedBuffer() => Release();

    public byte[] Bytes { get; }
    public IntPtr Address => _pin.AddrOfPinnedObject();

    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    private void Release()
    {
        if (_pin.IsAllocated)
            _pin.Free();
    }
}
