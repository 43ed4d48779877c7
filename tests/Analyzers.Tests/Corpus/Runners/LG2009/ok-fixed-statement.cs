// asks: the fixed statement pins without a handle
// modelled on: documentation of C#, page "fixed statement"
using System;
using System.Runtime.InteropServices;

public static unsafe class Hash
{
    public static int Of(ReadOnlySpan<byte> data)
    {
        fixed (byte* first = data)
        {
            return first == null ? 0 : hash(first, data.Length);
        }
    }

    [DllImport("hash")]
    private static extern int hash(byte* data, int length);
}
