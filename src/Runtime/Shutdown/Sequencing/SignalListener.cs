using System.Runtime.InteropServices;

namespace LifetimeGuard.Runtime.Shutdown.Sequencing;

/// <summary>
/// The process's own answer to signals. Needed since .NET 10, where SIGTERM no longer raises ProcessExit by itself.
/// The runtime calls the handler on a fresh thread for each signal, so a second one is heard while the first is served.
/// </summary>
internal sealed class SignalListener : IDisposable
{
    private static readonly PosixSignal[] Signals = [PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGHUP, PosixSignal.SIGQUIT];
    private readonly ShutdownCoordinator _coordinator;
    private readonly ShutdownOptions _options;
    private readonly List<PosixSignalRegistration> _registrations = [];
    private int _received;

    public SignalListener(ShutdownCoordinator coordinator, ShutdownOptions options)
    {
        _coordinator = coordinator;
        _options = options;
        foreach (var signal in Signals)
            _registrations.Add(PosixSignalRegistration.Create(signal, Handle));
        AppDomain.CurrentDomain.ProcessExit += OnProcessExit;
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnProcessExit;
        _registrations.ForEach(registration => registration.Dispose());
    }

    private void Handle(PosixSignalContext context)
    {
        context.Cancel = true;
        switch (Interlocked.Increment(ref _received))
        {
            case 1:
                ExitAfter(_coordinator.ShutdownAsync(ShutdownReason.Signal(context.Signal)));
                break;
            case 2:
                ExitAfter(_coordinator.Force());
                break;
            default:
                ImmediateExit.Now(128 + NumberOf(context.Signal));
                break;
        }
    }

    // Main is expected to return the report's exit code. If it is blocked, in a read from the console for instance, or a
    // foreground thread holds the process, nobody would end it.
    private void ExitAfter(Task<ShutdownReport> shutdown)
    {
        if (_options.ExitGracePeriod == Timeout.InfiniteTimeSpan)
            return;
        PlainThread.Run("LG exit", () =>
        {
            int exitCode = shutdown.GetAwaiter().GetResult().ExitCode;
            Thread.Sleep(_options.ExitGracePeriod);
            Environment.Exit(exitCode);
        });
    }

    // The runtime ends the process after this handler, whether all has ended or not.
    private void OnProcessExit(object? sender, EventArgs args) =>
        _ = _coordinator.ShutdownAsync(ShutdownReason.ProcessExit).Wait(_options.TotalBudget);

    private static int NumberOf(PosixSignal signal) => signal switch
    {
        PosixSignal.SIGHUP => 1,
        PosixSignal.SIGINT => 2,
        PosixSignal.SIGQUIT => 3,
        _ => 15,
    };
}
