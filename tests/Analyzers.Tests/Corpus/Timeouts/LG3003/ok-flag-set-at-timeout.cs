// asks: the work asks a volatile flag that is set where the limit is exceeded
// modelled on: own: a stop flag instead of a token
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Scan
{
    private readonly Func<int, bool> _probe;
    private volatile bool _enough;
    private int _found;

    public Scan(Func<int, bool> probe) => _probe = probe;

    public int Run(TimeSpan limit)
    {
        var scanning = Task.Run(() =>
        {
            for (var port = 1; port < 65536 && !_enough; port++)
            {
                if (_probe(port))
                    Interlocked.Increment(ref _found);
            }
        });
        if (!scanning.Wait(limit))
        {
            _enough = true;
            scanning.Wait();
        }

        return _found;
    }
}
