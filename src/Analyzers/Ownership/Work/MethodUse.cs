namespace LifetimeGuard.Analyzers.Ownership.Work;

/// <summary>What a program does with a method where it names it.</summary>
internal enum MethodUse
{
    /// <summary>It calls it.</summary>
    Call,

    /// <summary>It adds it to an event, or takes it off again.</summary>
    Subscription,

    /// <summary>It makes any other delegate of it.</summary>
    Delegate,
}
