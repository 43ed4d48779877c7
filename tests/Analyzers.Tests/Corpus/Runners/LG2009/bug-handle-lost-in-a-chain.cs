// asks: only the address survives the expression; no variable ever holds the handle
// modelled on: dotnet/runtime#55596
using System;
using System.Runtime.InteropServices;

public sealed class Texture
{
    private readonly uint _id;

    public Texture(uint id) => _id = id;

    public uint Upload(float[] pixels)
    {
        var address = GCHandle.Alloc(pixels, GCHandleType.Pinned).AddrOfPinnedObject(); // expect: LG2009
        gl_tex_image(_id, address, pixels.Length);
        return _id;
    }

    [DllImport("gl")]
    private static extern void gl_tex_image(uint id, IntPtr data, int count);
}
