using LifetimeGuard.Probe;

/// <summary>What the runtime calls before Main. It looks for this name, in no namespace.</summary>
internal class StartupHook
{
    public static void Initialize()
    {
        try
        {
            ProbeSession.Start();
        }
        catch (Exception error)
        {
            // The app goes on without its probe; the harness misses the greeting and says so. AppContext data shows in a dump.
            AppContext.SetData("LifetimeGuard.Probe.Failure", error.ToString());
        }
    }
}
