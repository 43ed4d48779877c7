// asks: children of the registry in a list of the caller
// modelled on: own: several children of a registry
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using LifetimeGuard.Runtime.Processes;

public static class Nodes
{
    public static IReadOnlyList<OwnedProcess> Start(ProcessRegistry processes, int count)
    {
        var nodes = new List<OwnedProcess>();
        for (var i = 0; i < count; i++)
            nodes.Add(processes.Start(new ProcessStartInfo("node", $"server.js {3000 + i}")));
        return nodes;
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
