using Microsoft.Diagnostics.NETCore.Client;

namespace LifetimeGuard.Harness.Tracing;

/// <summary>The app's own diagnostic port, which lies in the temp folder that the run gave it.</summary>
internal static class DiagnosticPort
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    /// <summary>Holds a .NET app before its first instruction until it is resumed, so that no event is missed.</summary>
    public const string SuspendVariable = "DOTNET_DefaultDiagnosticPortSuspend";

    /// <summary>Waits for the port to appear, until <paramref name="over"/> is done.</summary>
    /// <returns>Null when it is over first, or when there is none within the time.</returns>
    public static async Task<DiagnosticsClient?> ConnectAsync(int processId, string temp, Task over, TimeSpan within, TimeProvider time, CancellationToken cancellationToken)
    {
        long start = time.GetTimestamp();
        while (!over.IsCompleted && time.GetElapsedTime(start) < within)
        {
            if (FindSocket(processId, temp) is { } socket)
                return await ConnectAsync(socket, cancellationToken).ConfigureAwait(false);
            await Task.Delay(Pause, time, cancellationToken).ConfigureAwait(false);
        }

        return null;
    }

    private static string? FindSocket(int processId, string temp) =>
        Directory.EnumerateFiles(temp, $"dotnet-diagnostic-{processId}-*-socket").FirstOrDefault();

    private static async Task<DiagnosticsClient?> ConnectAsync(string socket, CancellationToken cancellationToken)
    {
        try
        {
            // Holds no connection: each command makes its own. Disposing it would only matter for a port that we listen on.
            var connector = await DiagnosticsClientConnector.FromDiagnosticPort($"{socket},connect", cancellationToken).ConfigureAwait(false);
            return connector?.Instance;
        }
        catch (Exception gone) when (gone is ServerNotAvailableException or TimeoutException or IOException)
        {
            return null;
        }
    }
}
