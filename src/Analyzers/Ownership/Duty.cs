namespace LifetimeGuard.Analyzers.Ownership;

/// <summary>What must happen to a lifetime value before the last reference to it is gone.</summary>
internal enum Duty
{
    /// <summary>A task: somebody must see how it ends.</summary>
    Observe,

    /// <summary>A child process, a source with a timer: somebody must dispose it.</summary>
    Release,

    /// <summary>A runner that the garbage collector may take: somebody must hold it as long as it is to run.</summary>
    Keep,

    /// <summary>A thread: somebody must be able to join it or to tell it to stop.</summary>
    Stop,

    /// <summary>A registration: somebody must be able to end it.</summary>
    Unregister,

    /// <summary>A cancellation source whose work must be told that nobody waits any more.</summary>
    Cancel,

    /// <summary>A handle of the garbage collector: somebody must free it.</summary>
    Free,

    /// <summary>Running work in a field: somebody must end it, take it or wait for it before the field gets another value.</summary>
    End,

    /// <summary>The completing end of a promise, a <c>TaskCompletionSource</c>: somebody must complete it, or who awaits its task waits for ever.</summary>
    Complete,

    /// <summary>A child process that nobody waits for any more: somebody must kill it, or it goes on alone.</summary>
    Kill,
}
