using System.Diagnostics.Tracing;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing;
using Microsoft.Diagnostics.Tracing.Parsers;
using Microsoft.Diagnostics.Tracing.Parsers.Clr;

namespace LifetimeGuard.Harness.Tracing;

/// <summary>The bytes of everything that is reachable, after a full collection.</summary>
internal static class HeapSize
{
    private const int BufferMegabytes = 256;
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(20);

    /// <summary>Collects and measures the app's heap.</summary>
    /// <returns>Null when the app did not answer, or when events were lost: half a heap is no measurement.</returns>
    public static async Task<long?> MeasureAsync(DiagnosticsClient client, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            using var session = await client.StartEventPipeSessionAsync(
                [new EventPipeProvider(ClrTraceEventParser.ProviderName, EventLevel.Verbose, (long)ClrTraceEventParser.Keywords.GCHeapSnapshot)],
                requestRundown: false,
                BufferMegabytes,
                cancellationToken).ConfigureAwait(false);
            var sum = Task.Run(() => Sum(session), CancellationToken.None);
            // The collection is over when the session has begun. Waiting for its last event instead would wait for the runtime
            // to hand out the buffer that the event is in, which it may put off for seconds; the stop hands out all.
            await session.StopAsync(cancellationToken).WaitAsync(Within, time, cancellationToken).ConfigureAwait(false);
            return await sum.WaitAsync(Within, time, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is TimeoutException or IOException or ServerNotAvailableException or ServerErrorException or EndOfStreamException or FormatException)
        {
            return null;
        }
    }

    private static long? Sum(EventPipeSession session)
    {
        using var source = new EventPipeEventSource(session.EventStream);
        long bytes = 0;
        int collection = -1;
        bool complete = false;
        source.Clr.GCStart += started =>
        {
            if (collection < 0 && started.Depth == 2 && started.Type != GCType.BackgroundGC)
                collection = started.Count;
        };
        source.Clr.GCBulkNode += nodes =>
        {
            for (int i = 0; i < nodes.Count; i++)
                bytes += (long)nodes.Values(i).Size;
        };
        source.Clr.GCStop += stopped => complete |= stopped.Count == collection;
        source.Process();
        return complete && source.EventsLost == 0 ? bytes : null;
    }
}
