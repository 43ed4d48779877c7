// asks: the field holds the registry's child
// modelled on: own: the repair of the twin
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using LifetimeGuard.Runtime.Processes;

public sealed class WebUi : IAsyncDisposable
{
    private readonly ProcessRegistry _processes;
    private readonly OwnedProcess _server;

    public WebUi(ProcessRegistry processes, string path)
    {
        _processes = processes;
        _server = processes.Start(new ProcessStartInfo(path, "--port 7860"));
    }

    public override string ToString() => $"web beside {_processes}";

    public ValueTask DisposeAsync() => _server.DisposeAsync();
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
