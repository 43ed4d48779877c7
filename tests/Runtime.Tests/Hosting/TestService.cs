using Microsoft.Extensions.Hosting;

namespace LifetimeGuard.Runtime.Tests.Hosting;

/// <summary>A hosted service whose end the test decides on.</summary>
internal sealed class TestService(Func<CancellationToken, Task> stop) : IHostedService
{
    /// <summary>The token of its end was cancelled when it got it; null before.</summary>
    public bool? CameTooLate { get; private set; }

    public CancellationToken Deadline { get; private set; }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken)
    {
        CameTooLate = cancellationToken.IsCancellationRequested;
        Deadline = cancellationToken;
        return stop(cancellationToken);
    }
}
