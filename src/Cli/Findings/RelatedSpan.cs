namespace LifetimeGuard.Cli.Findings;

/// <summary>A place that explains a finding: where the value is created, where it is lost.</summary>
/// <param name="Message">What is there; null when the compiler was told nothing.</param>
internal sealed record RelatedSpan(SourceSpan Span, string? Message);
