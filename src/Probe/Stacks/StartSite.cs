namespace LifetimeGuard.Probe.Stacks;

/// <summary>Where something was started.</summary>
/// <param name="Frames">The app's frames, nearest first.</param>
/// <param name="InsideFramework">
/// True when an async method of the framework stands between the start and the app: that method dropped it, not the app. A plain
/// framework method in between only passed it on (HttpClient.GetAsync gives back the task of its SendAsync).
/// </param>
internal sealed record StartSite(List<Frame> Frames, bool InsideFramework);
