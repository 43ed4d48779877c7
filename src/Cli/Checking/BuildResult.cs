namespace LifetimeGuard.Cli.Checking;

/// <summary>How a build ended.</summary>
/// <param name="Succeeded">What the build itself says.</param>
/// <param name="Messages">Every error and warning once.</param>
/// <param name="LastLines">The end of the output, for a failure that names no error.</param>
internal sealed record BuildResult(bool Succeeded, IReadOnlyList<BuildMessage> Messages, IReadOnlyList<string> LastLines);
