namespace LifetimeGuard.Analyzers.Ownership.Races;

/// <summary>An operand of a race that goes on when it has lost.</summary>
internal sealed record AbandonedOperand(RaceOperand Operand, bool IsDelay, Verdict Verdict);
