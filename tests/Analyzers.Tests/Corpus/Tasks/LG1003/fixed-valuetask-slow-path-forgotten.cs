// asks: the slow path hands the ValueTask to a method that awaits it
// modelled on: dotnet/corefx#42338
using System;
using System.Diagnostics.Metrics;
using System.Threading.Tasks;

public interface ISource { ValueTask<int> ReadAsync(Memory<byte> into); }

public sealed class Counter
{
    private readonly ISource _source;
    private readonly byte[] _buffer = new byte[256];
    private long _total;

    public Counter(ISource source) => _source = source;

    public ValueTask<long> CountAsync()
    {
        var read = _source.ReadAsync(_buffer);
        if (read.IsCompletedSuccessfully)
            return new ValueTask<long>(_total += read.Result);

        return SlowAsync(read);
    }

    private async ValueTask<long> SlowAsync(ValueTask<int> read) => _total += await read;
}
