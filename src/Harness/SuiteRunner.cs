using LifetimeGuard.Harness.Reporting;
using LifetimeGuard.Harness.Suites;

namespace LifetimeGuard.Harness;

/// <summary>Runs every chosen app through every scenario, again and again, and says what stayed behind.</summary>
public sealed class SuiteRunner(SuiteRunOptions options)
{
    /// <summary>Runs the suite. Whatever happens, nothing that was started is left when the task ends.</summary>
    /// <exception cref="HarnessException">The suite cannot be run: unknown app, a project that does not build.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; everything started has been ended.</exception>
    public async Task<SuiteReport> RunAsync(Suite suite, IProgress<RunProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        _ = options;
        _ = progress;
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        throw new HarnessException(ExitCodes.Infrastructure, $"{suite.Name}: no driver yet.");
    }
}
