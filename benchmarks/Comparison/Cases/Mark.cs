namespace LifetimeGuard.Comparison.Cases;

/// <summary>A line of a program, from 1, on which a report is due or would be equally right.</summary>
/// <param name="Rule">The rule of ours that reports there, or null where any of ours may.</param>
internal readonly record struct Mark(int Line, string? Rule);
