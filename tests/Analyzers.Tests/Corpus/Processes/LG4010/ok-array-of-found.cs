// asks: found processes are ended
// modelled on: own: no child is started
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using LifetimeGuard.Runtime.Processes;

public static class Cleanup
{
    public static void End(string name)
    {
        foreach (var process in Process.GetProcessesByName(name))
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
        }
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
