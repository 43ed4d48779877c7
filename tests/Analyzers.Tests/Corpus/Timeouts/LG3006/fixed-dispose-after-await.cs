// asks: Dispose in a finally clause
// modelled on: launchdarkly/dotnet-eventsource#77
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

public sealed class EventFeed
{
    private readonly TextReader _reader;

    public EventFeed(TextReader reader) => _reader = reader;

    public async Task<string> ReadAsync(TimeSpan limit, CancellationToken token)
    {
        var combined = CancellationTokenSource.CreateLinkedTokenSource(token);
        try
        {
            combined.CancelAfter(limit);
            return await _reader.ReadLineAsync(combined.Token);
        }
        finally
        {
            combined.Dispose();
        }
    }
}
