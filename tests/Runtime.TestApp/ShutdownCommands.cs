using LifetimeGuard.Runtime.Shutdown;

namespace LifetimeGuard.Runtime.TestApp;

/// <summary>Programs that shut down, and what stands in the way.</summary>
internal static class ShutdownCommands
{
    private static Thread? _held;

    /// <summary>Waits for a signal with a participant that is clean, throwing or hanging.</summary>
    public static async Task<int> ListenAsync(string log, string participant)
    {
        await using var shutdown = new ShutdownCoordinator(Options(log, TimeSpan.FromSeconds(20)));
        shutdown.ListenForSignals();
        shutdown.Register(participant, ShutdownPhase.Jobs, _ => participant switch
        {
            "hanging" => new ValueTask(Task.Delay(Timeout.Infinite, CancellationToken.None)),
            "throwing" => throw new InvalidOperationException("broken step"),
            _ => ValueTask.CompletedTask,
        }, TimeSpan.FromSeconds(20));
        Console.WriteLine("READY");
        shutdown.ShutdownStarted.Register(() => Console.WriteLine("STOPPING"));
        return (await shutdown.Completion).ExitCode;
    }

    /// <summary>Main never returns by itself.</summary>
    public static int BlockMain(string log)
    {
        var shutdown = new ShutdownCoordinator(Options(log));
        shutdown.ListenForSignals();
        Console.WriteLine("READY");
        Thread.Sleep(Timeout.Infinite);
        GC.KeepAlive(shutdown);
        return 1;
    }

    /// <summary>Main returns, and a thread holds the process.</summary>
    public static async Task<int> LeaveForegroundThreadAsync(string log)
    {
        _held = new Thread(() => Thread.Sleep(Timeout.Infinite)) { Name = "held" };
        _held.Start();
        await using var shutdown = new ShutdownCoordinator(Options(log, forceExitAfter: TimeSpan.FromSeconds(1)));
        Console.WriteLine("READY");
        return (await shutdown.ShutdownAsync(ShutdownReason.WindowClosed)).ExitCode;
    }

    /// <summary>A handler of ProcessExit holds the process.</summary>
    public static async Task<int> HangInProcessExitAsync(string log)
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Thread.Sleep(Timeout.Infinite);
        await using var shutdown = new ShutdownCoordinator(Options(log, forceExitAfter: TimeSpan.FromSeconds(1)));
        Console.WriteLine("READY");
        return (await shutdown.ShutdownAsync(ShutdownReason.WindowClosed)).ExitCode;
    }

    /// <summary>Every pool thread is blocked, as in a program that somebody closes because it hangs.</summary>
    public static int StarvePool(string log)
    {
        ThreadPool.SetMaxThreads(Environment.ProcessorCount, Environment.ProcessorCount);
        using var blocked = new CountdownEvent(Environment.ProcessorCount);
        for (int i = 0; i < Environment.ProcessorCount; i++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(_ =>
            {
                blocked.Signal();
                Thread.Sleep(Timeout.Infinite);
            }, null);
        }

        blocked.Wait();
        var shutdown = new ShutdownCoordinator(Options(log));
        shutdown.Register("needs the pool", ShutdownPhase.Jobs, async _ => await Task.Yield(), TimeSpan.FromSeconds(0.5));
        shutdown.Register("blocks", ShutdownPhase.Components, _ =>
        {
            Console.WriteLine("BLOCKS RAN");
            return ValueTask.CompletedTask;
        });
        Console.WriteLine("READY");
        return shutdown.ShutdownAsync(ShutdownReason.WindowClosed).GetAwaiter().GetResult().ExitCode;
    }

    /// <summary>Nothing can be allocated any more when the shutdown begins, and a thread holds the process.</summary>
    public static int FillHeap(string log)
    {
        var shutdown = new ShutdownCoordinator(Options(log, forceExitAfter: TimeSpan.FromSeconds(1)));
        Console.WriteLine("READY");
        object?[]? all = null;
        foreach (int size in (int[])[1_000_000, 10_000, 100])
        {
            try
            {
                while (true)
                    all = [all, new byte[size]];
            }
            catch (OutOfMemoryException)
            {
                // Full for this size.
            }
        }

        try
        {
            _ = shutdown.ShutdownAsync(ShutdownReason.Requested).Result;
        }
        catch (OutOfMemoryException)
        {
            // What holds the process holds it still.
        }

        Thread.Sleep(Timeout.Infinite);
        GC.KeepAlive(all);
        return 1;
    }

    /// <summary>Main returns and has forgotten to shut down.</summary>
    public static int JustReturn(string log)
    {
        var shutdown = new ShutdownCoordinator(Options(log));
        shutdown.ListenForSignals();
        shutdown.Register("flush", ShutdownPhase.Components, _ =>
        {
            Console.WriteLine("FLUSHED");
            return ValueTask.CompletedTask;
        });
        Console.WriteLine("READY");
        return 0;
    }

    private static ShutdownOptions Options(string log, TimeSpan? total = null, TimeSpan? forceExitAfter = null) => new()
    {
        LogPath = log,
        TotalBudget = total ?? TimeSpan.FromSeconds(5),
        ForcedBudget = TimeSpan.FromSeconds(2),
        ForceExitAfter = forceExitAfter ?? TimeSpan.FromSeconds(30),
        ExitGracePeriod = TimeSpan.FromSeconds(0.5),
    };
}
