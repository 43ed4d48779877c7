using System.Runtime.InteropServices;

namespace LifetimeGuard.Runtime.Shutdown;

/// <summary>Why the process shuts down; goes to the log and the report.</summary>
/// <param name="Description">A few words, such as <c>window closed</c>.</param>
public sealed record ShutdownReason(string Description)
{
    /// <summary>The user closed the main window.</summary>
    public static ShutdownReason WindowClosed { get; } = new("window closed");

    /// <summary>The user or the program asked for it.</summary>
    public static ShutdownReason Requested { get; } = new("requested");

    /// <summary>Standard input came to its end.</summary>
    public static ShutdownReason EndOfInput { get; } = new("end of input");

    /// <summary>The generic host stops.</summary>
    public static ShutdownReason HostStopping { get; } = new("host stopping");

    /// <summary>The coordinator was disposed before anybody asked for a shutdown.</summary>
    public static ShutdownReason Disposed { get; } = new("coordinator disposed");

    /// <summary>The process was ending before anybody asked for a shutdown.</summary>
    public static ShutdownReason ProcessExit { get; } = new("process exit");

    /// <summary>A signal, Ctrl+C included.</summary>
    public static ShutdownReason Signal(PosixSignal signal) => new($"signal {signal}");

    /// <summary>The program cannot go on.</summary>
    public static ShutdownReason Failure(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return new($"failure: {exception.GetType().Name}: {exception.Message}");
    }

    /// <inheritdoc />
    public override string ToString() => Description;
}
