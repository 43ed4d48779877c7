namespace LifetimeGuard.Harness.Reporting;

/// <summary>How often one leak was seen over the runs of a scenario.</summary>
/// <param name="Leak">The leak as the first run that had it showed it.</param>
/// <param name="Seen">Runs in which it was seen.</param>
/// <param name="Of">Runs that could have shown it (invalid ones do not count).</param>
/// <param name="Low">Lower end of the 95 % Clopper-Pearson interval of its probability.</param>
/// <param name="High">Upper end of that interval.</param>
public sealed record LeakTally(Leak Leak, int Seen, int Of, double Low, double High);
