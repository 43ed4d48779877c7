// asks: a child in a field that Dispose kills, next to a registry in another field
// modelled on: own: the rule of the runtime's own registry
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using LifetimeGuard.Runtime.Processes;

public sealed class WebUi : IDisposable
{
    private readonly ProcessRegistry _processes;
    private readonly Process _server;

    public WebUi(ProcessRegistry processes, string path)
    {
        _processes = processes;
        _server = Process.Start(path, "--port 7860"); // expect: LG4010
    }

    public override string ToString() => $"web beside {_processes}";

    public void Dispose()
    {
        _server.Kill(entireProcessTree: true);
        _server.Dispose();
    }
}

namespace LifetimeGuard.Runtime.Processes
{
    public sealed class OwnedProcess : IAsyncDisposable
    {
        public bool HasExited { get; init; }

        public Task<int> WaitForExitAsync(CancellationToken cancellationToken = default) => Task.FromResult(0);

        public ValueTask DisposeAsync() => default;
    }

    public sealed class ProcessRegistry : IAsyncDisposable
    {
        public OwnedProcess Start(ProcessStartInfo startInfo) => new() { HasExited = startInfo.FileName.Length == 0 };

        public ValueTask DisposeAsync() => default;
    }
}
