// asks: handles in an array, freed by a loop in finally that skips what was not allocated
// modelled on: tmds/Tmds.Systemd#35
using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

public static class Scatter
{
    public static int Send(IReadOnlyList<byte[]> parts)
    {
        var pins = new GCHandle[parts.Count];
        try
        {
            var total = 0;
            for (var i = 0; i < pins.Length; i++)
            {
                pins[i] = GCHandle.Alloc(parts[i], GCHandleType.Pinned);
                total += send_part(pins[i].AddrOfPinnedObject(), parts[i].Length);
            }

            return total;
        }
        finally
        {
            foreach (var pin in pins)
            {
                if (pin.IsAllocated)
                    pin.Free();
            }
        }
    }

    [DllImport("net")]
    private static extern int send_part(IntPtr data, int length);
}
