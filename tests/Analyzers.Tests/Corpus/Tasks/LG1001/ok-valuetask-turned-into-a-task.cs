// asks: AsTask and Preserve give a value that is kept and awaited later
// modelled on: documentation of .NET, rule page CA2012
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

public sealed class ReadAhead
{
    private readonly Stream _stream;
    private readonly byte[] _next = new byte[4096];

    public ReadAhead(Stream stream) => _stream = stream;

    public async Task<long> CountAsync(CancellationToken token)
    {
        long total = 0;
        var reading = _stream.ReadAsync(_next, token).AsTask();
        while (true)
        {
            var read = await reading.ConfigureAwait(false);
            if (read == 0)
                return total;
            total += read;
            reading = _stream.ReadAsync(_next, token).AsTask();
        }
    }
}
