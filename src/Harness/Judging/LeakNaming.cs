using System.Security.Cryptography;
using System.Text;
using LifetimeGuard.Harness.Reporting;

namespace LifetimeGuard.Harness.Judging;

/// <summary>Gives a found leak its fingerprint, its rule and its remedy, and says the same leak once.</summary>
internal sealed class LeakNaming(IReadOnlyList<StaticFinding> findings)
{
    private const int FingerprintBytes = 6;

    public IReadOnlyList<Leak> Name(IEnumerable<FoundLeak> found) =>
        [.. found.GroupBy(Fingerprint).Select(same => Name(same.Key, same.First(), same.Count()))];

    private Leak Name(string fingerprint, FoundLeak leak, int count) => new()
    {
        Kind = leak.Kind,
        What = count == 1 ? leak.What : $"{leak.What} (and {count - 1} more like it)",
        Started = leak.Started,
        StartedUnknown = leak.StartedUnknown,
        Now = leak.Now,
        Rule = leak.Started.Select(frame => FindingAt(frame, leak.Kind)).FirstOrDefault(finding => finding is not null)?.ToString(),
        Remedy = Remedies.For(leak.Kind),
        Fingerprint = fingerprint,
    };

    // The line is left out: an edit above it does not make it another leak.
    private static string Fingerprint(FoundLeak leak)
    {
        var nearest = leak.Started.Count > 0 ? leak.Started[0] : null;
        string text = string.Join('\n', leak.Kind, leak.Stable, nearest?.Method, Path.GetFileName(nearest?.File));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, FingerprintBytes));
    }

    private StaticFinding? FindingAt(SourceFrame frame, string kind) =>
        frame.File is null
            ? null
            : findings
                .Where(finding => finding.StartLine <= frame.EndLine && frame.Line <= finding.EndLine && SourcePath.IsSame(finding.File, frame.File))
                .OrderByDescending(finding => FamiliesFor(kind).Any(family => finding.RuleId.StartsWith(family, StringComparison.Ordinal)))
                .FirstOrDefault();

    // Several rules may have something to say about one line; the family that is about this kind of thing goes first.
    private static string[] FamiliesFor(string kind) => kind switch
    {
        LeakKinds.Process => ["LG4"],
        LeakKinds.Thread => ["LG3"],
        LeakKinds.Task => ["LG1", "LG5", "LG3"],
        LeakKinds.Timer => ["LG2", "LG3"],
        _ => ["LG5"],
    };
}
