namespace LifetimeGuard.Runtime.Processes;

/// <summary>What an earlier, crashed process had left, and what became of it.</summary>
/// <param name="Ended">Ended now.</param>
/// <param name="Kept">Alive, and declared as <see cref="ProcessOptions.KeepRunning"/> when started.</param>
/// <param name="Survivors">Provably left by the earlier process, and still alive after it was killed.</param>
/// <param name="NotOurs">Named by a journal, alive under that ID, but not provably the process that was meant: left alone.</param>
public sealed record RecoveryReport(
    IReadOnlyList<RecoveredProcess> Ended,
    IReadOnlyList<RecoveredProcess> Kept,
    IReadOnlyList<RecoveredProcess> Survivors,
    IReadOnlyList<RecoveredProcess> NotOurs)
{
    internal static RecoveryReport Nothing { get; } = new([], [], [], []);
}
