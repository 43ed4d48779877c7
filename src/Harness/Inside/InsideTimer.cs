namespace LifetimeGuard.Harness.Inside;

/// <summary>A timer that is armed.</summary>
/// <param name="Id">The same timer has the same number in two snapshots of one run.</param>
/// <param name="Name">The callback's method, as the source calls it.</param>
/// <param name="DueMilliseconds">The interval it is armed with now; a periodic timer that has fired makes up for lateness here.</param>
/// <param name="PeriodMilliseconds">Null when it fires once.</param>
/// <param name="Callback">Where the callback is declared.</param>
/// <param name="Started">Frames of the app that armed it, nearest first; empty when not seen, or when two sites cannot be told apart.</param>
internal sealed record InsideTimer(
    int Id, string Name, long DueMilliseconds, long? PeriodMilliseconds, SiteFrame? Callback, IReadOnlyList<SiteFrame> Started);
