// asks: registered, used and unregistered in one method, with KeepAlive behind the unregistration
// modelled on: documentation of .NET, page "GC.KeepAlive Method"
using System;
using System.Runtime.InteropServices;

public sealed class Scanner
{
    private delegate void ProgressProc(int percent);

    private readonly IntPtr _device;

    public Scanner(IntPtr device) => _device = device;

    public int Scan(Action<int> progress)
    {
        ProgressProc callback = percent => progress(percent);
        scan_set_progress(_device, callback);
        try
        {
            return scan_run(_device);
        }
        finally
        {
            scan_set_progress(_device, null);
            GC.KeepAlive(callback);
        }
    }

    [DllImport("scan")]
    private static extern void scan_set_progress(IntPtr device, ProgressProc callback);

    [DllImport("scan")]
    private static extern int scan_run(IntPtr device);
}
