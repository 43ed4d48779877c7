// asks: handed to the caller through an out parameter
// modelled on: SimonCropp/Polyfill#410
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

public static class Waits
{
    public static CancellationToken Combine(CancellationToken token, TimeSpan limit, out CancellationTokenSource source)
    {
        source = CancellationTokenSource.CreateLinkedTokenSource(token);
        source.CancelAfter(limit);
        return source.Token;
    }

    public static async Task<string> ReadAsync(TextReader reader, CancellationToken token)
    {
        var combined = Combine(token, TimeSpan.FromSeconds(3), out var source);
        using (source)
            return await reader.ReadToEndAsync(combined);
    }
}
