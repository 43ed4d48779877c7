namespace LifetimeGuard.Harness.Probes;

/// <summary>One kind of thing that can be left behind. A probe only looks; what it means is judged elsewhere.</summary>
internal interface ILeakProbe
{
    /// <summary>One of <see cref="Reporting.LeakKinds"/>.</summary>
    string Name { get; }

    /// <summary>What exists now; the same thing has the same key in two captures.</summary>
    ProbeSnapshot Capture();
}
