using System.Diagnostics.Tracing;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing.Parsers;

namespace LifetimeGuard.Harness.Tracing;

/// <summary>The runtime's thread events, written to a file from the app's first instruction on.</summary>
internal sealed class EventTrace : IAsyncDisposable
{
    private const int BufferMegabytes = 16;
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(10);

    private readonly EventPipeSession _session;
    private readonly FileStream _file;
    private readonly Task _copy;

    private EventTrace(EventPipeSession session, string path)
    {
        _session = session;
        _file = File.Create(path);
        _copy = CopyAsync();
    }

    public static async Task<EventTrace> StartAsync(DiagnosticsClient client, string path, CancellationToken cancellationToken)
    {
        EventPipeProvider[] providers =
        [
            new(ClrTraceEventParser.ProviderName, EventLevel.Verbose, (long)(ClrTraceEventParser.Keywords.Threading | ClrTraceEventParser.Keywords.AppDomainResourceManagement)),
        ];
        // The rundown at the end is what gives the addresses in the stacks their names; the runtime also writes it when it exits by itself.
        var session = await client.StartEventPipeSessionAsync(providers, requestRundown: true, BufferMegabytes, cancellationToken).ConfigureAwait(false);
        return new EventTrace(session, path);
    }

    /// <summary>Ends the session of a living app, or waits for the end of what an ended one wrote.</summary>
    /// <returns>False when the file has no end: the app was killed, or did not answer in time.</returns>
    public async Task<bool> StopAsync(TimeProvider time)
    {
        using var stop = new CancellationTokenSource();
        try
        {
            if (!_copy.IsCompleted)
                await _session.StopAsync(stop.Token).WaitAsync(StopWithin, time).ConfigureAwait(false);
            await _copy.WaitAsync(StopWithin, time).ConfigureAwait(false);
            return true;
        }
        catch (Exception silent) when (silent is TimeoutException or IOException or ServerNotAvailableException or ServerErrorException)
        {
            return false;
        }
        finally
        {
            // An app that does not answer is not asked any longer.
            await stop.CancelAsync().ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _session.Dispose();
        await _copy.ConfigureAwait(false);
    }

    private async Task CopyAsync()
    {
        try
        {
            // Closed at its end and not later, so that it can be read while the app is still there.
            await using (_file.ConfigureAwait(false))
                await _session.EventStream.CopyToAsync(_file).ConfigureAwait(false);
        }
        catch (Exception cut) when (cut is IOException or ObjectDisposedException)
        {
            // The app was killed, or the run is over: what came so far is in the file.
        }
    }
}
