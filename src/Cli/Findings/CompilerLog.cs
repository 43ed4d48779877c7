namespace LifetimeGuard.Cli.Findings;

/// <summary>What one compilation said, as far as it concerns us.</summary>
/// <param name="Findings">Results of our rules.</param>
/// <param name="Rules">Our rules, whether they found something or not.</param>
/// <param name="Crashes">Messages of the compiler about one of our rules that threw or could not be loaded.</param>
internal sealed record CompilerLog(IReadOnlyList<Finding> Findings, IReadOnlyList<RuleInfo> Rules, IReadOnlyList<string> Crashes);
