// compiles: no
// asks: the registry's argument is being typed
// modelled on: own: code being typed
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using LifetimeGuard.Runtime.Processes;

public static class Half
{
    public static void Run(ProcessRegistry processes)
    {
        processes.Start(new ProcessStartInfo("make", 
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
