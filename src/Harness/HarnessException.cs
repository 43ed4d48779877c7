namespace LifetimeGuard.Harness;

/// <summary>The suite cannot be run. The message is one sentence for the user, with no stack needed to understand it.</summary>
public class HarnessException(int exitCode, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>One of <see cref="ExitCodes"/>.</summary>
    public int ExitCode { get; } = exitCode;
}
