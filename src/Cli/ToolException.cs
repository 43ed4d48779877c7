namespace LifetimeGuard.Cli;

/// <summary>A command cannot do its work. The message is for the user and needs no stack to be understood.</summary>
internal sealed class ToolException(int exitCode, string message) : Exception(message)
{
    /// <summary>One of <see cref="Harness.ExitCodes"/>.</summary>
    public int ExitCode { get; } = exitCode;
}
