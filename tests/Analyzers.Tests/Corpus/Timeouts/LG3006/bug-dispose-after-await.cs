// asks: Dispose stands after the await, and the await throws exactly when the limit is reached
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
        var combined = CancellationTokenSource.CreateLinkedTokenSource(token); // expect: LG3006
        combined.CancelAfter(limit);
        var line = await _reader.ReadLineAsync(combined.Token);
        combined.Dispose();
        return line;
    }
}
