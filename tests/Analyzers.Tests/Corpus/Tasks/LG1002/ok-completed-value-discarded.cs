// asks: the discarded task is complete when it is made and cannot fail
// modelled on: dotnet/roslyn-analyzers#3617
using System;
using System.Threading.Tasks;

public sealed class NullSink
{
    private int _dropped;

    public int Dropped => _dropped;

    public void Post(string line)
    {
        _ = WriteAsync(line);
    }

    private Task WriteAsync(string line)
    {
        _dropped += line is null ? 0 : 1;
        return Task.CompletedTask;
    }
}
