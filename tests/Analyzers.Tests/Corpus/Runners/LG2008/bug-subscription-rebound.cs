// asks: a configuration subscription is overwritten on each Bind
// modelled on: shiftkey/fluxsharp-proof-of-concept#2
using System;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

public sealed class Theme : IDisposable
{
    private IDisposable _reload;

    public string Colour { get; private set; } = "grey";

    public void Bind(IConfiguration configuration)
    {
        Colour = configuration["colour"] ?? Colour;
        _reload = ChangeToken.OnChange( // expect: LG2008
            configuration.GetReloadToken,
            () => Colour = configuration["colour"] ?? Colour);
    }

    public void Dispose() => _reload?.Dispose();
}
