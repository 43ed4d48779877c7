namespace LifetimeGuard.Harness.Inside;

/// <summary>A piece of running work that nobody waits for: nothing would notice its end, its failure or its never ending.</summary>
/// <param name="Id"><see cref="Task.Id"/> in the app: the same task has the same number in two snapshots of one run.</param>
/// <param name="Name">The async method or delegate, as the source calls it; "Task.Delay" for a promise.</param>
/// <param name="Status">The <see cref="TaskStatus"/> as text.</param>
/// <param name="Started">Frames of the app from the one that dropped it outward; empty when it was started with no frame of the app on the stack.</param>
/// <param name="WaitsFor">What it is waiting for, nearest first: "Http.GetAsync", "Task.Delay". Empty when it runs, or waits for something that is no task.</param>
internal sealed record InsideTask(
    int Id, string Name, string Status, IReadOnlyList<SiteFrame> Started, IReadOnlyList<string> WaitsFor);
