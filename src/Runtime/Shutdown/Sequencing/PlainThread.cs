namespace LifetimeGuard.Runtime.Shutdown.Sequencing;

/// <summary>
/// Background threads outside the pool. A shutdown is often asked for because the pool is blocked: nothing that
/// decides about its progress may need a pool thread.
/// </summary>
internal static class PlainThread
{
    public static void Run(string name, Action body)
    {
        var thread = new Thread(() => body()) { IsBackground = true, Name = name };
        thread.Start();
    }
}
