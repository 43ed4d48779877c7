// asks: a hosted service starts the child in StartAsync, and its StopAsync is a completed task
// modelled on: dotnet/vscode-csharp#2851
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

public sealed class SpaProxy : IHostedService
{
    private readonly string _script;
    private Process _proxy; // expect: LG4008

    public SpaProxy(string script) => _script = script;

    public int? ProxyId => _proxy?.Id;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _proxy = Process.Start("node", _script); // expect-or: LG4008
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask; // expect-or: LG4008
}
