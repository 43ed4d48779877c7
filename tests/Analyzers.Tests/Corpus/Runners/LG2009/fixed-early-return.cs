// asks: Free in finally
// modelled on: tmds/Tmds.Systemd#35
using System;
using System.Runtime.InteropServices;

public static class Journal
{
    public static int Write(byte[] entry)
    {
        var pin = GCHandle.Alloc(entry, GCHandleType.Pinned);
        try
        {
            if (entry.Length == 0)
                return 0;

            return journal_send(pin.AddrOfPinnedObject(), entry.Length);
        }
        finally
        {
            pin.Free();
        }
    }

    [DllImport("systemd")]
    private static extern int journal_send(IntPtr data, int length);
}
