// asks: the subscription in a read-only field that Dispose ends
// modelled on: dotnet/AspNetCore.Docs#24302
using System;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

public sealed class FeatureView : IDisposable
{
    private readonly IConfiguration _configuration;
    private readonly IDisposable _reload;
    private volatile bool _enabled;

    public FeatureView(IConfiguration configuration, string feature)
    {
        _configuration = configuration;
        Feature = feature;
        Read();
        _reload = ChangeToken.OnChange(configuration.GetReloadToken, Read);
    }

    public string Feature { get; }

    public bool Enabled => _enabled;

    public void Dispose() => _reload.Dispose();

    private void Read() => _enabled = _configuration["features:" + Feature] == "on";
}
