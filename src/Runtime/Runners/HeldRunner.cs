using LifetimeGuard.Runtime.Diagnostics;

namespace LifetimeGuard.Runtime.Runners;

/// <summary>A runner that a <see cref="RunnerSet"/> holds.</summary>
public sealed class HeldRunner
{
    private readonly Action<HeldRunner, Exception> _onFailedEnd;
    private readonly Lazy<Task> _end;

    internal HeldRunner(object runner, string name, Task? completion, StartSite startedBy, Action<HeldRunner, Exception> onFailedEnd)
    {
        _onFailedEnd = onFailedEnd;
        Runner = runner;
        Name = name;
        Completion = completion;
        StartedBy = startedBy;
        _end = new Lazy<Task>(() => Task.Run(EndOnceAsync));
    }

    /// <summary>The runner itself.</summary>
    public object Runner { get; }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>The line that handed it over.</summary>
    public StartSite StartedBy { get; }

    internal Task? Completion { get; }

    // Ends when the set has let go of the runner because its work had ended; fails with what a logger threw meanwhile.
    internal Task Released { get; set; } = Task.CompletedTask;

    /// <summary>Ends it, once, however many ask; on the thread pool, since an end may block. A failure is told once and not thrown.</summary>
    internal Task EndAsync() => _end.Value;

    private async Task EndOnceAsync()
    {
        try
        {
            if (Runner is IAsyncDisposable asynchronous)
                await asynchronous.DisposeAsync().ConfigureAwait(false);
            else
                (Runner as IDisposable)?.Dispose();
        }
        catch (Exception exception)
        {
            _onFailedEnd(this, exception);
        }

        // How the work ended is told by whoever watches its completion; here it only has to have ended.
        if (Completion is not null)
            await Completion.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
