// asks: one variable takes a handle each turn and only the last is freed
// modelled on: tmds/Tmds.Systemd#35
using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

public static class Vectors
{
    public static long Sum(IReadOnlyList<int[]> rows)
    {
        long sum = 0;
        var pin = default(GCHandle);
        foreach (var row in rows)
        {
            pin = GCHandle.Alloc(row, GCHandleType.Pinned); // expect: LG2009
            sum += sum_row(pin.AddrOfPinnedObject(), row.Length);
        }

        if (pin.IsAllocated)
            pin.Free();
        return sum;
    }

    [DllImport("vec")]
    private static extern long sum_row(IntPtr row, int length);
}
