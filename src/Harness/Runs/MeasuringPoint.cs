using LifetimeGuard.Harness.Probes;

namespace LifetimeGuard.Harness.Runs;

/// <summary>Everything that was seen of the app from outside at one moment.</summary>
internal sealed record MeasuringPoint(string Name, double AtSeconds, IReadOnlyDictionary<string, ProbeSnapshot> Snapshots)
{
    public const string Ready = "ready";
    public const string Work = "work";
    public const string Exit = "exit";
    public const string Gone = "gone";

    /// <summary>What one probe saw; empty when it did not look at this point.</summary>
    public ProbeSnapshot this[string probe] => Snapshots.GetValueOrDefault(probe, ProbeSnapshot.Empty);
}
