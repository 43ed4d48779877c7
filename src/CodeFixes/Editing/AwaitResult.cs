namespace LifetimeGuard.CodeFixes.Editing;

/// <summary>What a function that is to become async returns now.</summary>
internal enum AwaitResult
{
    /// <summary>It is async already: its signature and its return statements stay.</summary>
    Nothing,

    /// <summary>A task without a value.</summary>
    Task,

    /// <summary>A task with a value.</summary>
    TaskOfValue,

    /// <summary>Nothing or a value, in a lambda that may become one that returns a task.</summary>
    Lambda,

    /// <summary>Nothing, in a function all of whose calls can be awaited in turn.</summary>
    AwaitableCalls,

    /// <summary>Nothing or an exit code: the program's Main, which nobody calls.</summary>
    EntryPoint,
}
