namespace LifetimeGuard.Harness.Inside;

/// <summary>Work that the framework started for itself (a server's accept loop): counted, not reported as the app's.</summary>
/// <param name="Name">The async method or promise.</param>
/// <param name="Count">How many of it are running.</param>
internal sealed record FrameworkWork(string Name, int Count);
