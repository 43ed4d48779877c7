namespace LifetimeGuard.Analyzers.Framework;

/// <summary>What a rule promises about its findings; the default severity follows from it.</summary>
internal enum RuleLevel
{
    /// <summary>Every finding is a bug as far as is known: a warning.</summary>
    NoFalsePositivesKnown,

    /// <summary>Reviewers may disagree about a finding: an info.</summary>
    Debatable,

    /// <summary>A house rule that a team asks for: off by default.</summary>
    OptIn,
}
