namespace LifetimeGuard.Runtime.Tasks;

/// <summary>What a failing child does to the other children of its scope.</summary>
public enum FailurePolicy
{
    /// <summary>They are cancelled, and the scope accepts no further child: they were parts of one piece of work.</summary>
    CancelRest,

    /// <summary>They go on, and the scope stays open: each child is a piece of work of its own, such as a job of a queue.</summary>
    KeepGoing,
}
