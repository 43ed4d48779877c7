// asks: the registry starts it; its disposal ends the tree
// modelled on: own: the repair of the twin
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using LifetimeGuard.Runtime.Processes;

public static class Render
{
    public static async Task RunAsync(ProcessRegistry processes, string scene, CancellationToken token)
    {
        await using var blender = processes.Start(new ProcessStartInfo("blender", $"-b {scene}"));
        await blender.WaitForExitAsync(token);
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
