// asks: the buffer is disposed here only when the write has ended; else the slow path takes it over
// modelled on: own: the usual fast path of pipe and socket writers
using System;
using System.Buffers;
using System.IO;
using System.Threading.Tasks;

public sealed class FrameWriter
{
    private readonly Stream _stream;

    public FrameWriter(Stream stream) => _stream = stream;

    public ValueTask WriteAsync(ReadOnlySpan<byte> frame)
    {
        var buffer = MemoryPool<byte>.Shared.Rent(frame.Length);
        frame.CopyTo(buffer.Memory.Span);
        var writing = _stream.WriteAsync(buffer.Memory[..frame.Length]);
        if (!writing.IsCompletedSuccessfully)
            return FinishAsync(writing, buffer);

        writing.GetAwaiter().GetResult();
        buffer.Dispose();
        return default;
    }

    private static async ValueTask FinishAsync(ValueTask writing, IMemoryOwner<byte> buffer)
    {
        using (buffer)
            await writing;
    }
}
