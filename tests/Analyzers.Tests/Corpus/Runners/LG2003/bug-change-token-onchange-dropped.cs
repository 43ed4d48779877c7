// asks: ChangeToken.OnChange, a static method of another type, dropped in a constructor; the source is passed as a method group
// modelled on: dotnet/AspNetCore.Docs#24302
using System;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

public sealed class FeatureView
{
    private readonly IConfiguration _configuration;
    private volatile bool _enabled;

    public FeatureView(IConfiguration configuration, string feature)
    {
        _configuration = configuration;
        Feature = feature;
        Read();
        ChangeToken.OnChange(configuration.GetReloadToken, Read); // expect: LG2003
    }

    public string Feature { get; }

    public bool Enabled => _enabled;

    private void Read() => _enabled = _configuration["features:" + Feature] == "on";
}
