// asks: a retry loop around an atomic update returns as soon as it succeeds
// modelled on: documentation of .NET, page "Interlocked.CompareExchange Method"
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Highest
{
    private long _value;

    public Task ReportAsync(long candidate) => Task.Run(() =>
    {
        while (true)
        {
            var seen = Interlocked.Read(ref _value);
            if (candidate <= seen)
                return;
            if (Interlocked.CompareExchange(ref _value, candidate, seen) == seen)
                return;
        }
    });
}
