// asks: StopAsync ends the child and waits for it
// modelled on: dotnet/vscode-csharp#2851
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

public sealed class SpaProxy : IHostedService
{
    private readonly string _script;
    private Process _proxy;

    public SpaProxy(string script) => _script = script;

    public int? ProxyId => _proxy?.Id;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _proxy = Process.Start("node", _script);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_proxy == null)
            return;

        _proxy.Kill(entireProcessTree: true);
        await _proxy.WaitForExitAsync(CancellationToken.None);
        _proxy.Dispose();
    }
}
