namespace LifetimeGuard.Harness.Probes;

/// <summary>One thing that exists.</summary>
/// <param name="Key">Its identity: no other thing of this run ever has the same.</param>
/// <param name="What">The thing in words, with numbers that differ from run to run.</param>
/// <param name="Stable">The same without those numbers: what a fingerprint may be made of.</param>
internal sealed record ProbeItem(string Key, string What, string Stable);
