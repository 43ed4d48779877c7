namespace LifetimeGuard.Harness.Inside;

/// <summary>What the probe saw in the app at one moment.</summary>
/// <param name="Id">The number it was asked for with; zero for the one at exit.</param>
/// <param name="Point">"request" or "exit".</param>
/// <param name="Tasks">The app's running tasks that nobody waits for.</param>
/// <param name="Framework">The framework's own ones, counted by name.</param>
/// <param name="Timers">Armed timers; those behind Task.Delay are in <paramref name="Tasks"/>.</param>
/// <param name="Children">The children started since the app's start, oldest first; of more than 4,096 the latest.</param>
/// <param name="Pool">Counts.</param>
/// <param name="Degraded">What could not be looked at, and why. Nothing seen there means nothing.</param>
/// <param name="Milliseconds">What the look cost the app.</param>
internal sealed record InsideSnapshot(
    int Id,
    string Point,
    IReadOnlyList<InsideTask> Tasks,
    IReadOnlyList<FrameworkWork> Framework,
    IReadOnlyList<InsideTimer> Timers,
    IReadOnlyList<InsideChild> Children,
    InsidePool Pool,
    IReadOnlyList<string> Degraded,
    double Milliseconds);
