namespace LifetimeGuard.Runtime.Processes.Journal;

/// <summary>One child in the journal.</summary>
/// <param name="Run">The run that started it.</param>
/// <param name="Child">Its number within the run.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Process">Which process it is.</param>
/// <param name="KeepRunning">It is meant to stay.</param>
/// <param name="StartedAt">When it was started.</param>
/// <param name="StartedBy">The line that started it.</param>
internal sealed record JournalEntry(
    string Run, int Child, string Name, JournalIdentity Process, bool KeepRunning, DateTimeOffset StartedAt, string StartedBy);
