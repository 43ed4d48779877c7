// asks: a pinned handle, freed at the end, but not on an early return
// modelled on: tmds/Tmds.Systemd#35
using System;
using System.Runtime.InteropServices;

public static class Journal
{
    public static int Write(byte[] entry)
    {
        var pin = GCHandle.Alloc(entry, GCHandleType.Pinned); // expect: LG2009
        if (entry.Length == 0)
            return 0;

        var written = journal_send(pin.AddrOfPinnedObject(), entry.Length);
        pin.Free();
        return written;
    }

    [DllImport("systemd")]
    private static extern int journal_send(IntPtr data, int length);
}
