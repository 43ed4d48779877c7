namespace LifetimeGuard.Runtime.Processes;

/// <summary>A process that an earlier process had started.</summary>
/// <param name="Name">The name it was started under, or its command where it is a descendant.</param>
/// <param name="Identity">Which one it is.</param>
public sealed record RecoveredProcess(string Name, ProcessIdentity Identity);
