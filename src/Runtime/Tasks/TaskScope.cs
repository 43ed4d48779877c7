using System.Runtime.CompilerServices;
using LifetimeGuard.Runtime.Annotations;
using LifetimeGuard.Runtime.Diagnostics;
using LifetimeGuard.Runtime.Shutdown;

namespace LifetimeGuard.Runtime.Tasks;

/// <summary>
/// Owns tasks: its children end before it does. The first failure cancels the rest (see <see cref="FailurePolicy"/>), every
/// failure is reported, and a child that comes too late is refused. The table of all cases is in docs/runtime/TaskScope.md.
/// </summary>
public sealed partial class TaskScope : IShutdownParticipant, IAsyncDisposable
{
    private readonly object _gate = new();
    private readonly CancellationTokenSource _cancellation;
    private readonly TaskScopeOptions _options;
    private readonly List<Exception> _failures = [];
    private ScopedTask? _newest;
    private int _live;
    private string? _closedBecause;
    private TaskCompletionSource? _idle;

    /// <summary>Opens a scope.</summary>
    /// <param name="name">What logs and reports call it.</param>
    /// <param name="options">How it behaves.</param>
    /// <param name="cancellationToken">Cancels the scope from outside, for instance with the token of an outer scope.</param>
    public TaskScope(string name, TaskScopeOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        _options = options ?? new TaskScopeOptions();
        _cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Token = _cancellation.Token;
    }

    /// <inheritdoc />
    public string Name { get; }

    /// <inheritdoc />
    public ShutdownPhase Phase => _options.Phase;

    /// <summary>What children get: cancelled when the scope is, when it stops, and when a child fails.</summary>
    public CancellationToken Token { get; }

    /// <summary>How many children have not ended.</summary>
    public int LiveCount
    {
        get
        {
            lock (_gate)
                return _live;
        }
    }

    /// <summary>The children that have not ended.</summary>
    public IReadOnlyList<ScopedTask> Live
    {
        get
        {
            lock (_gate)
            {
                List<ScopedTask> live = new(_live);
                for (var child = _newest; child is not null; child = child.Previous)
                    live.Add(child);
                live.Reverse();
                return live;
            }
        }
    }

    /// <summary>The failures so far, in the order in which they came. Cancellation that was asked for is none.</summary>
    public IReadOnlyList<Exception> Failures
    {
        get
        {
            lock (_gate)
                return [.. _failures];
        }
    }

    /// <summary>Starts a child on the thread pool.</summary>
    /// <param name="name">What logs and reports call it.</param>
    /// <param name="work">Gets <see cref="Token"/>.</param>
    /// <param name="member">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="TaskScopeClosedException">The scope accepts no further child.</exception>
    public ScopedTask Run(
        string name,
        [ObservesTask] Func<CancellationToken, Task> work,
        [CallerMemberName] string member = "",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(work);
        var child = new ScopedTask(name, new StartSite(member, file, line), work);
        Start(child);
        return child;
    }

    /// <summary>Starts a child that returns a value.</summary>
    /// <inheritdoc cref="Run(string, Func{CancellationToken, Task}, string, string, int)"/>
    public ScopedTask<T> Run<T>(
        string name,
        [ObservesTask] Func<CancellationToken, Task<T>> work,
        [CallerMemberName] string member = "",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(work);
        var child = new ScopedTask<T>(name, new StartSite(member, file, line), work);
        Start(child);
        return child;
    }

    /// <summary>Cancels the children and refuses further ones; does not wait. The scope still has to be joined or disposed.</summary>
    public void Cancel()
    {
        Close("has been cancelled");
        CancelGuarded();
    }

    // Starts the child under the lock: nobody may see a listed child that has no task yet.
    private void Start(ScopedTask child)
    {
        lock (_gate)
        {
            string? refusal = _closedBecause ?? (Token.IsCancellationRequested ? "has been cancelled" : null);
            if (refusal is not null)
                throw new TaskScopeClosedException(Name, child.Name, refusal);
            child.Previous = _newest;
            if (_newest is not null)
                _newest.Next = child;
            _newest = child;
            _live++;
            LiveCounts.TaskStarted();
            child.Begin(this);
        }
    }

    internal void OnEnd(ScopedTask child, Exception? exception)
    {
        try
        {
            if (exception is not null && !IsAskedFor(exception))
                Fail(child, exception);
        }
        finally
        {
            LiveCounts.TaskEnded();
            Forget(child);
        }
    }

    // Being refused a child of its own is how a child may notice the cancellation first.
    private bool IsAskedFor(Exception exception) =>
        Token.IsCancellationRequested && exception is OperationCanceledException or TaskScopeClosedException;

    private void Fail(ScopedTask child, Exception exception)
    {
        lock (_gate)
            _failures.Add(exception);
        LogFailure(_options.Logger, exception, child.Name, Name, child.StartedBy);
        if (_options.OnFailure == FailurePolicy.KeepGoing)
            return;
        Close($"was closed by the failure of '{child.Name}'");
        CancelGuarded();
    }

    private void Forget(ScopedTask child)
    {
        TaskCompletionSource? idle = null;
        lock (_gate)
        {
            Remove_NeedsLock(child);
            if (--_live == 0)
                (idle, _idle) = (_idle, null);
        }

        idle?.SetResult();
    }

    private void Remove_NeedsLock(ScopedTask child)
    {
        if (child.Previous is not null)
            child.Previous.Next = child.Next;
        if (child.Next is not null)
            child.Next.Previous = child.Previous;
        else
            _newest = child.Previous;
        child.Previous = child.Next = null;
    }

    private void Close(string because)
    {
        lock (_gate)
            _closedBecause ??= because;
    }
}
