using LifetimeGuard.Runtime.Processes.Platform;
using Microsoft.Extensions.Logging;

namespace LifetimeGuard.Runtime.Processes.Journal;

/// <summary>Ends what crashed runs left.</summary>
internal sealed partial class JournalRecovery(ProcessJournal journal, IProcessPlatform platform, GroupEnding ending, TimeSpan grace, ILogger logger)
{
    private readonly List<RecoveredProcess> _ended = [];
    private readonly List<RecoveredProcess> _kept = [];
    private readonly List<RecoveredProcess> _survivors = [];
    private readonly List<RecoveredProcess> _notOurs = [];

    public async Task<RecoveryReport> RunAsync()
    {
        var entries = journal.LeftBehind.SelectMany(document => document.Children).ToLookup(entry => entry.Run);
        foreach (string run in journal.LeftBehind.SelectMany(document => document.EarlierRuns.Append(document.Run)).Concat(entries.Select(group => group.Key)).Distinct())
            await RecoverAsync(run, [.. entries[run]]).ConfigureAwait(false);

        var report = new RecoveryReport(_ended, _kept, _survivors, _notOurs);
        if (_ended.Count + _survivors.Count > 0)
            LogRecovered(logger, string.Join(", ", _ended), string.Join(", ", _survivors));
        return report;
    }

    private async Task RecoverAsync(string run, IReadOnlyList<JournalEntry> entries)
    {
        var keep = entries.Where(entry => entry.KeepRunning).Select(entry => entry.Child).ToHashSet();
        var names = entries.ToLookup(entry => entry.Process.ToIdentity(), entry => entry.Name);
        var table = platform.Capture();
        HashSet<ProcessIdentity> found = [];

        // A journal can be forged: whose owner is alive has not crashed, whatever it says.
        using (var group = ProcessMarker.OwnerOf(run) is { } owner && !table.IsAlive(owner) ? platform.GroupOfRun(run, keep) : null)
        {
            if (group is not null)
            {
                found.UnionWith(group.Members(table));
                var end = await ending.EndAsync(group, grace, CancellationToken.None).ConfigureAwait(false);
                _ended.AddRange(found.Except(end.Survivors).Select(Named));
                _survivors.AddRange(end.Survivors.Select(Named));
            }
        }

        foreach (var entry in entries.Where(entry => table.IsAlive(entry.Process.ToIdentity()) && !found.Contains(entry.Process.ToIdentity())))
            (entry.KeepRunning ? _kept : _notOurs).Add(Named(entry.Process.ToIdentity()));
        if (_survivors.Count == 0)
            journal.Settle(run, entry => entry.KeepRunning && table.IsAlive(entry.Process.ToIdentity()));

        RecoveredProcess Named(ProcessIdentity identity) => new(names[identity].FirstOrDefault("descendant"), identity);
    }

    [LoggerMessage(33, LogLevel.Warning, "An earlier run left processes. Ended: {Ended}. Still alive: {Survivors}", EventName = "Recovered")]
    private static partial void LogRecovered(ILogger logger, string ended, string survivors);
}
