namespace LifetimeGuard.Harness.Apps;

/// <summary>Everything that is needed to start a program, with nothing left to look up.</summary>
internal sealed record AppLaunch(
    string FileName,
    IReadOnlyList<string> Arguments,
    string WorkingDirectory,
    IReadOnlyDictionary<string, string?> Environment,
    string? ReadyLine = null);
