namespace LifetimeGuard.Probe.Timers;

/// <summary>One entry of a timer queue.</summary>
/// <param name="Identity">The runtime's object.</param>
/// <param name="Callback">What it calls: the user's method for a Timer, the runtime's own for everything built on one.</param>
/// <param name="State">What it calls it with.</param>
/// <param name="Due">Milliseconds it was armed with.</param>
/// <param name="Period">Milliseconds; zero or <see cref="uint.MaxValue"/> fires once.</param>
internal readonly record struct ArmedTimer(object Identity, TimerCallback Callback, object? State, uint Due, uint Period)
{
    public bool IsPeriodic => Period is not (0 or uint.MaxValue);
}
