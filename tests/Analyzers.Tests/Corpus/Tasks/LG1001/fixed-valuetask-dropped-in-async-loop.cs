// asks: the same ValueTask awaited
// modelled on: dotnet/roslyn-analyzers#3617
using System;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

public sealed record Sample(string Name, double Value);

public sealed class SamplePump
{
    private readonly Channel<Sample> _out = Channel.CreateBounded<Sample>(16);
    private readonly Func<CancellationToken, Task<Sample>> _read;

    public SamplePump(Func<CancellationToken, Task<Sample>> read) => _read = read;

    public ChannelReader<Sample> Samples => _out.Reader;

    public async Task PumpAsync(CancellationToken token)
    {
        while (!token.IsCancellationRequested)
        {
            var sample = await _read(token).ConfigureAwait(false);
            if (sample == null)
                break;

            await _out.Writer.WriteAsync(sample, token).ConfigureAwait(false);
        }

        _out.Writer.Complete();
    }
}
