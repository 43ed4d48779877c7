// asks: an async iterator whose linked source outlives every consumer
// modelled on: aspnet/SignalR#1815
using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Threading;

public sealed class TailReader
{
    private readonly CancellationToken _closing;

    public TailReader(CancellationToken closing) => _closing = closing;

    public async IAsyncEnumerable<string> LinesAsync(TextReader reader, [EnumeratorCancellation] CancellationToken token = default)
    {
        var linked = CancellationTokenSource.CreateLinkedTokenSource(token, _closing); // expect: LG3006
        while (await reader.ReadLineAsync(linked.Token) is { } line)
            yield return line;
    }
}
