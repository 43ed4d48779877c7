namespace LifetimeGuard.Runtime.Processes.Journal;

/// <summary>What <c>process_registry.json</c> holds.</summary>
/// <param name="Version">Of the format.</param>
/// <param name="BootId">The boot in which it was written.</param>
/// <param name="Owner">The process that writes it.</param>
/// <param name="Run">What marks the children it starts.</param>
/// <param name="Children">Those that have not ended, as far as it knows.</param>
/// <param name="EarlierRuns">Crashed runs whose remains have not all been ended yet.</param>
internal sealed record JournalDocument(
    int Version, string BootId, JournalIdentity Owner, string Run, IReadOnlyList<JournalEntry> Children, IReadOnlyList<string> EarlierRuns)
{
    public const int CurrentVersion = 1;
}
