// compiles: no
// asks: the statement that would take the registration is not finished
// modelled on: own: code being typed
using System;
using System.Threading;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

public sealed class Editing
{
    private IDisposable _change;

    public void Attach(IConfiguration configuration, CancellationToken token)
    {
        _change = ChangeToken.OnChange(configuration.GetReloadToken,
        using var r = token.Register(
    }
}
