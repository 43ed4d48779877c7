// asks: three owned things, two of which may fail, in nested try and finally
// modelled on: Azure/azure-sdk-for-net#47783
using System;
using System.IO;

public sealed class ChunkStream : IDisposable
{
    private readonly Stream _target;
    private readonly Stream _checksum;
    private readonly IDisposable _buffers;

    public ChunkStream(Func<Stream> open, Func<Stream> openChecksum, Func<IDisposable> rent)
    {
        _target = open();
        _checksum = openChecksum();
        _buffers = rent();
    }

    public void Dispose()
    {
        try
        {
            _target.Dispose();
        }
        finally
        {
            try { _checksum.Dispose(); }
            finally { _buffers.Dispose(); }
        }
    }
}
