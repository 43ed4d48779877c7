// asks: created only if there is a limit, disposed null-conditionally
// modelled on: own: optional limits
using System;
using System.Threading;

public sealed class Importer
{
    private readonly Func<CancellationToken, int> _import;

    public Importer(Func<CancellationToken, int> import) => _import = import;

    public int Run(TimeSpan? limit)
    {
        CancellationTokenSource source = null;
        try
        {
            if (limit.HasValue)
                source = new CancellationTokenSource(limit.Value);
            return _import(source?.Token ?? CancellationToken.None);
        }
        finally
        {
            source?.Dispose();
        }
    }
}
