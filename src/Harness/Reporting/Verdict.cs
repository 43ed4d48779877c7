namespace LifetimeGuard.Harness.Reporting;

/// <summary>What a run, a scenario or an app came to; the greater one wins when they are combined.</summary>
public enum Verdict
{
    /// <summary>Looked at, and nothing left.</summary>
    Clean,

    /// <summary>At least one leak.</summary>
    Leaky,

    /// <summary>Says nothing about leaks: see the failure.</summary>
    Invalid,
}
