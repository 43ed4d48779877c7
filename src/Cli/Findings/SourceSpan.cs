namespace LifetimeGuard.Cli.Findings;

/// <summary>A place in a source file. Lines and columns count from one.</summary>
/// <param name="File">Absolute path.</param>
internal sealed record SourceSpan(string File, int StartLine, int StartColumn, int EndLine, int EndColumn);
