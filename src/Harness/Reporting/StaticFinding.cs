namespace LifetimeGuard.Harness.Reporting;

/// <summary>What a rule reported about the app's source.</summary>
/// <param name="RuleId">LG4001.</param>
/// <param name="File">Full path.</param>
/// <param name="StartLine">Counted from one.</param>
/// <param name="EndLine">Last line of the reported region.</param>
/// <param name="Message">The rule's sentence.</param>
public sealed record StaticFinding(string RuleId, string File, int StartLine, int EndLine, string Message)
{
    /// <summary><c>LG4001 at Runner.cs:88</c></summary>
    public override string ToString() => $"{RuleId} at {Path.GetFileName(File)}:{StartLine}";
}
