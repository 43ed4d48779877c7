// asks: the scope is held by a local that nothing closes, in a method that returns normally
// modelled on: dotnet/extensions#1754
using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Logging;

public sealed class TenantFilter
{
    private readonly ILogger _log;

    public TenantFilter(ILogger log) => _log = log;

    public bool Allow(string tenant, IReadOnlyCollection<string> allowed)
    {
        var scope = _log.BeginScope(new Dictionary<string, object> { ["tenant"] = tenant }); // expect: LG2003
        var ok = allowed.Contains(tenant);
        _log.LogDebug("allowed: {Ok}, scope: {HasScope}", ok, scope is not null);
        return ok;
    }
}
