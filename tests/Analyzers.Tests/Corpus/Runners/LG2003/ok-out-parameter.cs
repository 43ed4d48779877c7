// asks: the registration leaves through an out parameter; the caller awaits its DisposeAsync
// modelled on: DotNetAnalyzers/IDisposableAnalyzers test IDISP003, Valid.RefAndOut
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

public sealed class Player
{
    private volatile bool _stopped;

    public async Task<int> PlayAsync(IAsyncEnumerable<byte[]> frames, CancellationToken token)
    {
        if (!TryStopOn(token, out var stopping))
            return 0;

        try
        {
            var played = 0;
            await foreach (var frame in frames)
            {
                if (_stopped)
                    break;
                played += frame.Length;
            }

            return played;
        }
        finally
        {
            await stopping.DisposeAsync();
        }
    }

    private bool TryStopOn(CancellationToken token, out CancellationTokenRegistration stopping)
    {
        if (_stopped)
        {
            stopping = default;
            return false;
        }

        stopping = token.Register(() => _stopped = true);
        return true;
    }
}
