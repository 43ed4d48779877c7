// asks: a ValueTask is consumed when it is already complete and forgotten when it is not
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

    public long Total => _total;

    public bool TryCount()
    {
        var read = _source.ReadAsync(_buffer); // expect: LG1003
        if (read.IsCompletedSuccessfully)
        {
            _total += read.Result;
            return true;
        }

        return false;
    }
}
