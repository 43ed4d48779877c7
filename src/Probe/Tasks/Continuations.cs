using System.Reflection;
using System.Threading.Tasks.Sources;

namespace LifetimeGuard.Probe.Tasks;

/// <summary>Reads what a task will call when it ends. What is not known counts as somebody waiting: no report on a guess.</summary>
internal sealed class Continuations
{
    private const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public;

    private static readonly FieldInfo? ElementContinuation = typeof(ManualResetValueTaskSourceCore<bool>).GetField("_continuation", Hidden);
    private static readonly FieldInfo? ElementState = typeof(ManualResetValueTaskSourceCore<bool>).GetField("_continuationState", Hidden);

    private readonly FieldInfo _continuation;
    private readonly FieldInfo? _continueWithTask;
    private readonly FieldInfo? _awaitAction;
    private readonly FieldInfo? _wrappedAction;

    private Continuations(FieldInfo continuation)
    {
        var core = typeof(Task).Assembly;
        _continuation = continuation;
        _continueWithTask = core.GetType("System.Threading.Tasks.ContinueWithTaskContinuation")?.GetField("m_task", Hidden);
        _awaitAction = core.GetType("System.Threading.Tasks.AwaitTaskContinuation")?.GetField("m_action", Hidden);
        _wrappedAction = core.GetType("System.Runtime.CompilerServices.AsyncMethodBuilderCore+ContinuationWrapper")?.GetField("_continuation", Hidden);
    }

    /// <summary>Null, with the reason said, on a runtime whose tasks look different.</summary>
    public static Continuations? Open(Degradations degradations)
    {
        if (typeof(Task).GetField("m_continuationObject", Hidden) is { } continuation)
            return new Continuations(continuation);

        degradations.Add("tasks: this runtime does not show who waits for a task");
        return null;
    }

    /// <summary>Everybody who is to be told, the ones whose own work has ended left out.</summary>
    public List<Holder> Of(Task task, TaskShape shape)
    {
        var holders = new List<Holder>();
        object? continuation = _continuation.GetValue(task);
        if (continuation is List<object?> several)
        {
            // The runtime locks the list itself.
            object?[] copy;
            lock (several)
                copy = [.. several];
            foreach (object? one in copy)
                Add(holders, one);
        }
        else
        {
            Add(holders, continuation);
        }

        if (shape.IteratorPromise is { } promise && IteratorWaiter(task, shape, promise) is { } waiter)
            holders.Add(waiter);
        return holders;
    }

    private void Add(List<Holder> holders, object? continuation)
    {
        if (continuation is null)
            return;

        var holder = Decode(continuation);
        if (holder.Task is not { IsCompleted: true })
            holders.Add(holder);
    }

    private Holder Decode(object continuation) => continuation switch
    {
        Task task => new Holder(TaskShape.Of(task).StateMachine is null ? HolderKind.Combinator : HolderKind.Waiter, task),
        Action action => new Holder(HolderKind.Waiter, Behind(action)),
        _ when _continueWithTask?.DeclaringType?.IsInstanceOfType(continuation) == true && _continueWithTask.GetValue(continuation) is Task next =>
            new Holder(HolderKind.Combinator, next),
        _ when _awaitAction?.DeclaringType?.IsInstanceOfType(continuation) == true =>
            new Holder(HolderKind.Waiter, _awaitAction.GetValue(continuation) is Action action ? Behind(action) : null),
        _ => new Holder(HolderKind.Waiter, null),
    };

    /// <summary>The async method that a callback resumes. With tracing on, the runtime wraps the callback once more.</summary>
    private Task? Behind(Action action)
    {
        object? target = action.Target;
        while (_wrappedAction?.DeclaringType?.IsInstanceOfType(target) == true)
            target = (_wrappedAction.GetValue(target) as Action)?.Target;
        return target as Task;
    }

    /// <summary>An async iterator's consumer waits for its current element, not for the task that drives it.</summary>
    private Holder? IteratorWaiter(Task task, TaskShape shape, FieldInfo promise)
    {
        object? machine = shape.StateMachineField?.GetValue(task);
        if (machine is null || promise.GetValue(machine) is not ManualResetValueTaskSourceCore<bool> core)
            return null;

        if (ElementContinuation?.GetValue(core) is null)
            return null;
        object? state = ElementState?.GetValue(core);
        return new Holder(HolderKind.Waiter, state is Action action ? Behind(action) : state as Task);
    }
}
