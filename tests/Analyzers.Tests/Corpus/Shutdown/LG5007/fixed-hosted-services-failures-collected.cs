// asks: each round has its own try; the failures are thrown together at the end
// modelled on: own: a host inside a host, with the loop that every host has
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

public sealed class ServiceGroup : IHostedService
{
    private readonly IReadOnlyList<IHostedService> _members;

    public ServiceGroup(IEnumerable<IHostedService> members) => _members = members.ToList();

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var member in _members)
            await member.StartAsync(cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        var failures = new List<Exception>();
        foreach (var member in _members.Reverse())
        {
            try { await member.StopAsync(cancellationToken); }
            catch (Exception e) { failures.Add(e); }
        }

        if (failures.Count > 0)
            throw new AggregateException(failures);
    }
}
