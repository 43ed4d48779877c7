using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using LifetimeGuard.Runtime.Processes.Platform;

namespace LifetimeGuard.Runtime.Processes.Linux;

/// <summary>
/// Who carries which marker. Read once a process: it cannot get one later, and one that drops it by an exec with a new
/// environment is still ours.
/// </summary>
internal sealed class MarkerCache
{
    private static readonly byte[] Entry = Encoding.ASCII.GetBytes(ProcessMarker.Variable + "=");
    private readonly ConcurrentDictionary<ProcessIdentity, IReadOnlyList<ProcessMarker>> _known = new();

    public IReadOnlyList<ProcessMarker> MarkersOf(ProcessIdentity identity) => _known.GetOrAdd(identity, static process => Read(process.Id));

    public void ForgetAllBut(IReadOnlySet<ProcessIdentity> alive)
    {
        foreach (var identity in _known.Keys)
        {
            if (!alive.Contains(identity))
                _known.TryRemove(identity, out _);
        }
    }

    private static IReadOnlyList<ProcessMarker> Read(int id)
    {
        try
        {
            return Find(File.ReadAllBytes(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/environ")));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Gone, or another user's: either way nothing of ours that we could prove.
            return [];
        }
    }

    private static IReadOnlyList<ProcessMarker> Find(ReadOnlySpan<byte> environment)
    {
        while (!environment.IsEmpty)
        {
            int end = environment.IndexOf((byte)0);
            var entry = end < 0 ? environment : environment[..end];
            if (entry.StartsWith(Entry))
                return [.. ProcessMarker.Parse(Encoding.ASCII.GetString(entry[Entry.Length..]))];
            environment = end < 0 ? [] : environment[(end + 1)..];
        }

        return [];
    }
}
