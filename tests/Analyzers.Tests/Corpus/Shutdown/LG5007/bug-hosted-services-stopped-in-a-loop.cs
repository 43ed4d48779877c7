// asks: the steps are the rounds of a foreach: the first StopAsync that fails leaves the others running
// modelled on: own: a host inside a host, with the loop that every host has
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
        foreach (var member in _members.Reverse()) // expect-or: LG5007
            await member.StopAsync(cancellationToken); // expect: LG5007
    }
}
