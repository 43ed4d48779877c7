namespace LifetimeGuard.Harness.Inside;

/// <summary>The probe's first line: it is in the app and has tried itself on a planted task.</summary>
/// <param name="Pid">The app's process id.</param>
/// <param name="Runtime">The app's runtime: ".NET 10.0.12".</param>
/// <param name="Degraded">What it cannot look at, and why; empty when it sees everything.</param>
internal sealed record ProbeHello(int Pid, string Runtime, IReadOnlyList<string> Degraded);
