using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace LifetimeGuard.Canary;

/// <summary>One leak of each kind. Everything here is wrong on purpose.</summary>
internal static class PlantedLeaks
{
    private static readonly List<object> Kept = [];

    public static void LeaveBehind()
    {
        Kept.Add(Process.Start("sleep", "600"));
        Kept.Add(File.OpenRead(Environment.ProcessPath!));
        Kept.Add(new Timer(_ => { }, null, 3_600_000, 3_600_000));
        File.WriteAllText(Path.Combine(Path.GetTempPath(), "canary"), "left");
        Listen();
        StartThread(isBackground: true);
        _ = NeverEndAsync();
    }

    public static void KeepAlive() => StartThread(isBackground: false);

    private static void Listen()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Kept.Add(listener);
    }

    private static void StartThread(bool isBackground) => new Thread(WaitForEver) { IsBackground = isBackground }.Start();

    private static void WaitForEver() => Thread.Sleep(Timeout.Infinite);

    private static async Task NeverEndAsync()
    {
        await Task.Delay(TimeSpan.FromHours(1));
        GC.KeepAlive(Kept);
    }
}
