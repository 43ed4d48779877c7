namespace LifetimeGuard.Harness.Inside;

/// <summary>A child process the app started through <see cref="System.Diagnostics.Process"/>. It need not be alive any more.</summary>
/// <param name="Pid">Process id at the time of the start. A later child may have the same one: the last entry counts.</param>
/// <param name="Program">The executable's path as it was run.</param>
/// <param name="Started">Frames of the app that started it, nearest first.</param>
internal sealed record InsideChild(int Pid, string Program, IReadOnlyList<SiteFrame> Started);
