namespace LifetimeGuard.Harness.Tracing;

/// <summary>A managed thread of a stopped process.</summary>
/// <param name="ThreadId">The kernel's thread ID.</param>
/// <param name="IsForeground">Keeps the process alive.</param>
/// <param name="Stack">Where it is, innermost frame first; empty when it runs no managed code.</param>
internal sealed record LiveThread(int ThreadId, bool IsForeground, IReadOnlyList<CodePlace> Stack);
