namespace LifetimeGuard.Runtime.Processes;

/// <summary>What ending a child did.</summary>
/// <param name="Kind">How it came to its end.</param>
/// <param name="Killed">What had to be killed.</param>
/// <param name="Survivors">What is alive nevertheless.</param>
public sealed record ProcessEnd(ProcessEndKind Kind, IReadOnlyList<ProcessIdentity> Killed, IReadOnlyList<ProcessIdentity> Survivors);
