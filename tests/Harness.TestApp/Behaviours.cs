using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace LifetimeGuard.Harness.TestApp;

/// <summary>What "work" leaves behind, one small method for each way, and beside each its clean twin.</summary>
internal static class Behaviours
{
    private static readonly List<object> Kept = [];
    private static readonly List<Process> Owned = [];

    public static async Task RunAsync(string behaviour)
    {
        switch (behaviour)
        {
            case "orphan-child": StartSleeper("sleep", "600"); break;
            case "owned-child": Owned.Add(StartSleeper("sleep", "600")); break;
            case "daemon-child": StartSleeper("sh", "-c", "setsid sleep 600 >/dev/null 2>&1 </dev/null & exit 0").WaitForExit(); break;
            case "bare-daemon": StartSleeper("sh", "-c", "setsid env -i sleep 600 >/dev/null 2>&1 </dev/null & sleep 0.3; exit 0").WaitForExit(); break;
            case "hundred-children": StartHundred(); break;
            case "short-child": StartSleeper("true").WaitForExit(); break;
            case "foreground-thread": StartEndlessThread(background: false); break;
            case "background-thread": StartEndlessThread(background: true); break;
            case "thread-from-pool": await Task.Run(() => StartEndlessThread(background: true)); break;
            case "joined-thread": StartStoppableThread().Join(); break;
            case "task": DropTask(); break;
            case "awaited-task": await WorkAsync(TimeSpan.FromMilliseconds(50)); break;
            case "timer": KeepTimer(); break;
            case "disposed-timer": new Timer(_ => { }, null, 3_600_000, 3_600_000).Dispose(); break;
            case "port": Kept.Add(Listen()); break;
            case "closed-port": Listen().Stop(); break;
            case "port-in-child": StartListeningChild(); break;
            case "temp-file": File.WriteAllText(TempFile(), "left"); break;
            case "deleted-temp-file": WriteAndDelete(); break;
            case "open-file": KeepOpenFile(); break;
            case "closed-file": File.ReadAllText("/etc/hosts"); break;
            case "heap": Kept.Add(Enumerable.Range(0, 12).Select(_ => new byte[1 << 20]).ToArray()); break;
            case "small-heap": _ = new byte[12 << 20].Length; break;
            case "flood": Flood(); break;
            case "crash-at-work": Environment.FailFast("work went wrong"); break;
        }
    }

    public static void Close()
    {
        foreach (var child in Owned)
        {
            using (child)
            {
                child.Kill();
                child.WaitForExit();
            }
        }
    }

    private static Process StartSleeper(string file, params string[] arguments) => Process.Start(file, arguments);

    private static void StartHundred()
    {
        for (int i = 0; i < 100; i++)
            StartSleeper("sleep", "600");
    }

    private static void StartListeningChild() =>
        Process.Start(Environment.ProcessPath!, ["port-at-start"]);

    private static void StartEndlessThread(bool background)
    {
        var thread = new Thread(PumpForever) { IsBackground = background };
        thread.Start();
    }

    private static void PumpForever() => new ManualResetEvent(false).WaitOne();

    private static Thread StartStoppableThread()
    {
        var thread = new Thread(() => Thread.SpinWait(10));
        thread.Start();
        return thread;
    }

    private static void DropTask()
    {
        _ = WorkAsync(TimeSpan.FromHours(1));
    }

    private static async Task WorkAsync(TimeSpan duration)
    {
        await Task.Delay(duration);
        GC.KeepAlive(duration);
    }

    private static void KeepTimer() => Kept.Add(new Timer(_ => { }, null, 3_600_000, 3_600_000));

    private static TcpListener Listen()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    private static string TempFile() => Path.Combine(Path.GetTempPath(), "scratch.tmp");

    private static void WriteAndDelete()
    {
        File.WriteAllText(TempFile(), "gone");
        File.Delete(TempFile());
    }

    private static void KeepOpenFile() => Kept.Add(new FileStream("/etc/hosts", FileMode.Open, FileAccess.Read));

    private static void Flood()
    {
        string line = new('x', 10_000);
        for (int i = 0; i < 10_000; i++)
            Console.WriteLine(line);
    }
}
