using System.Runtime.ExceptionServices;
using LifetimeGuard.Runtime.Diagnostics;

namespace LifetimeGuard.Runtime.Tasks;

/// <summary>
/// A child of a <see cref="TaskScope"/>. Not awaitable on purpose: the scope observes it, so the call that starts it may
/// stand alone as a statement.
/// </summary>
public class ScopedTask
{
    private readonly Func<CancellationToken, Task>? _work;
    private Task _running = Task.CompletedTask;
    private Task? _completion;
    private Exception? _error;
    private volatile bool _over;

    internal ScopedTask(string name, StartSite startedBy, Func<CancellationToken, Task>? work)
    {
        Name = name;
        StartedBy = startedBy;
        _work = work;
    }

    /// <summary>What it was called when it was started.</summary>
    public string Name { get; }

    /// <summary>The line that started it.</summary>
    public StartSite StartedBy { get; }

    /// <summary>A task for those who want to wait for this child alone. Fails or is cancelled as the child is.</summary>
    public Task Completion => LazyInitializer.EnsureInitialized(ref _completion, CompleteAsync)!;

    /// <summary>Whether it has ended.</summary>
    public bool IsCompleted => _over;

    // The scope's list of live children is threaded through the children themselves: no allocation, O(1) removal.
    internal ScopedTask? Previous { get; set; }

    internal ScopedTask? Next { get; set; }

    /// <summary>Queues the work to the thread pool; runs none of it on the calling thread.</summary>
    internal void Begin(TaskScope scope) => _running = RunAsync(scope);

    private protected virtual Task InvokeAsync(CancellationToken token) => _work!(token);

    // Made only for those who ask. The running task itself never fails: its failure is the scope's, and nobody need observe it.
    private protected async Task CompleteAsync()
    {
        await _running.ConfigureAwait(false);
        if (_error is not null)
            ExceptionDispatchInfo.Throw(_error);
    }

    private async Task RunAsync(TaskScope scope)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            await InvokeAsync(scope.Token).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            _error = exception;
        }

        _over = true;
        scope.OnEnd(this, _error);
    }
}
