namespace LifetimeGuard.Analyzers.Ownership.Contracts;

/// <summary>The first word of a contract's effect.</summary>
internal enum ContractVerb
{
    /// <summary>
    /// <c>owes release|observation|keeping|stopping|storing|unregistering|freeing|completing</c>: every new value of the type has that duty.
    /// <c>owes ending</c>: it goes on until somebody ends it; <c>owes replacing</c>: it is to be ended before another takes its place.
    /// <c>owes ticking</c>: it is a timer, which calls back until it is ended; <c>owes waiting</c>: its Dispose does not wait for a callback in flight.
    /// <c>owes bounding</c>: one is made of each key, so that a table that keeps them needs a bound.
    /// <c>owes awaiting</c>: its DisposeAsync does what its Dispose, where it has one, cannot.
    /// <c>owes nothing</c>: it has a Dispose or Stop, and nothing is lost when nobody calls it.
    /// </summary>
    Owes,

    /// <summary><c>returns owned|elements|this|harmless|completed|rooted|unrelated|soon|stored|registration|selection</c>.</summary>
    Returns,

    /// <summary><c>ends this</c> or <c>ends parameter</c>: the call does the duty.</summary>
    Ends,

    /// <summary><c>disposes this</c> or <c>disposes parameter</c>: the call frees it; a task is not observed by that.</summary>
    Disposes,

    /// <summary><c>cancels this</c>: the call cancels the source.</summary>
    Cancels,

    /// <summary><c>takes this</c> or <c>takes parameter</c>: the callee is the owner from then on.</summary>
    Takes,

    /// <summary><c>borrows parameter</c> or <c>borrows all</c>: the caller stays the owner.</summary>
    Borrows,

    /// <summary>
    /// <c>records parameter</c>: a delegate that is called on a test double; what it starts is not work.
    /// <c>records calls</c>, of a type: its methods queue commands, and their tasks end with the queue. <c>records singletons</c>:
    /// of every type that the call names there is one object for the whole process.
    /// </summary>
    Records,

    /// <summary>
    /// <c>lives this</c> or <c>lives parameter</c>, of a call that registers: what it registers with is the receiver or that
    /// argument. <c>lives process</c>: the value, or every object of the type, is there until the process ends.
    /// <c>lives briefly</c>: nothing that is registered with it stays. <c>lives startup</c>, of a type: who gets such an object runs when the
    /// program starts, and once.
    /// </summary>
    Lives,

    /// <summary>
    /// <c>repeats parameter</c>: that argument says whether it happens again and again, or once. <c>repeats this</c>: a loop over
    /// what the call gives goes on until somebody ends the receiver.
    /// </summary>
    Repeats,

    /// <summary><c>pauses this</c>: the call waits, and nothing but the time, a signal or its token ends the wait; no disposal does.</summary>
    Pauses,

    /// <summary><c>exposes parameter</c>: the call makes a native pointer of a delegate; the pointer keeps nothing alive.</summary>
    Exposes,

    /// <summary><c>weakens parameter</c>: the callee refers to the object weakly; it keeps nothing alive.</summary>
    Weakens,

    /// <summary><c>detaches parameter</c>: the callee takes a delegate apart and refers to its target weakly.</summary>
    Detaches,

    /// <summary><c>unless parameter</c>: what <c>weakens</c> or <c>detaches</c> says does not hold where that argument is anything but <c>false</c>.</summary>
    Unless,

    /// <summary><c>starts this</c>: from this constructor, call or assignment on the object works on its own.</summary>
    Starts,

    /// <summary><c>stores parameter</c>: the object, a collection, holds the argument from then on.</summary>
    Stores,

    /// <summary><c>promises this</c>, of a property: it gives a task that ends when the duty of the receiver is done, and not before.</summary>
    Promises,

    /// <summary><c>runs parameter</c>: the callee sees to it that the delegate in that argument is run once.</summary>
    Runs,

    /// <summary><c>replaces parameter</c>: the variable passed by reference gets another value; the old one is the result.</summary>
    Replaces,

    /// <summary>
    /// <c>waits parameter</c>: the call comes back when that delegate has ended. <c>waits this</c>: it comes back, or its task ends,
    /// when the receiver has ended, a child process or a thread.
    /// </summary>
    Waits,

    /// <summary>
    /// <c>blocks this</c>: the call comes back when something from outside the program happens, or somebody ends the receiver.
    /// <c>blocks always</c>: nothing in the program brings it back.
    /// </summary>
    Blocks,

    /// <summary><c>limits parameter</c>: the call waits no longer than that argument, a time or a token, allows; what it waits for goes on.</summary>
    Limits,

    /// <summary><c>fails this</c>: the call can fail although the program is right: the system or the other side refuses it.</summary>
    Fails,

    /// <summary><c>marks test</c>, of an attribute: what it stands on is run by a test runner, and a wait that is over shows there.</summary>
    Marks,

    /// <summary><c>kills this</c>: the call ends a child process, or tells it to end.</summary>
    Kills,

    /// <summary>
    /// <c>holds parameter</c>: the object has a timer because of that argument, a time, or is registered with it, a token, until it is
    /// disposed. An endless time and a token that is never cancelled make neither.
    /// </summary>
    Holds,

    /// <summary><c>releases this</c> or <c>releases parameter</c>: the call gives back what a wait for the object has taken, a lock or a slot.</summary>
    Releases,

    /// <summary><c>grows this</c> or <c>grows parameter</c>: the receiver, or the variable passed by reference, a collection, may have an element more after the call.</summary>
    Grows,

    /// <summary><c>shrinks this</c>: the receiver, a collection, may have an element less after the call.</summary>
    Shrinks,

    /// <summary><c>survives disposal</c>, of a type: an object of it can be used as before when it is disposed.</summary>
    Survives,

    /// <summary>
    /// <c>hosts start</c>, <c>hosts stop</c>: a host calls the member when the program starts or ends, and waits for its task;
    /// <c>hosts ending</c>: it calls it before or after the stop. <c>hosts run</c>: it runs the member, and cancels its token when the program ends. <c>hosts early</c>: where the type's assembly has
    /// a version below 10, the host waits until the member comes to its first await.
    /// </summary>
    Hosts,
}
