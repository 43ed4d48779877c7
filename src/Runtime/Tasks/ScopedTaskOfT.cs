using LifetimeGuard.Runtime.Diagnostics;

namespace LifetimeGuard.Runtime.Tasks;

/// <summary>A child of a <see cref="TaskScope"/> that returns a value.</summary>
/// <typeparam name="T">What it returns.</typeparam>
public sealed class ScopedTask<T> : ScopedTask
{
    private readonly Func<CancellationToken, Task<T>> _work;
    private Task<T>? _completion;
    private T _result = default!;

    internal ScopedTask(string name, StartSite startedBy, Func<CancellationToken, Task<T>> work)
        : base(name, startedBy, work: null) => _work = work;

    /// <summary>A task for the value. Fails or is cancelled as the child is.</summary>
    public new Task<T> Completion => LazyInitializer.EnsureInitialized(ref _completion, CompleteWithResultAsync)!;

    private protected override async Task InvokeAsync(CancellationToken token) => _result = await _work(token).ConfigureAwait(false);

    private async Task<T> CompleteWithResultAsync()
    {
        await CompleteAsync().ConfigureAwait(false);
        return _result;
    }
}
