namespace LifetimeGuard.Harness.Platform;

/// <summary>One line of the process table.</summary>
/// <param name="Identity">Process ID and start time.</param>
/// <param name="ParentId">Its parent now; an orphan's is whoever adopted it.</param>
/// <param name="SessionId">The session it belongs to.</param>
/// <param name="IsZombie">Ended, and not yet reaped by its parent.</param>
/// <param name="Name">The kernel's short name, at most 15 bytes.</param>
internal sealed record ProcessEntry(ProcessIdentity Identity, int ParentId, int SessionId, bool IsZombie, string Name);
