// asks: the method gives the old value back to its caller, which ends it
// modelled on: DotNetAnalyzers/IDisposableAnalyzers test IDISP003, Valid.InterlockedExchange
using System;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

public sealed class Slot : IDisposable
{
    private IDisposable _subscription;

    public void Follow(IConfiguration configuration, Action changed)
    {
        using (Replace(ChangeToken.OnChange(configuration.GetReloadToken, changed)))
        {
        }
    }

    public void Dispose() => _subscription?.Dispose();

    private IDisposable Replace(IDisposable next)
    {
        var previous = _subscription;
        _subscription = next;
        return previous;
    }
}
