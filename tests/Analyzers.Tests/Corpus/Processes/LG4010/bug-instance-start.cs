// asks: Start of an instance with a killing registration
// modelled on: own: the rule of the runtime's own registry
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using LifetimeGuard.Runtime.Processes;

public static class Render
{
    public static async Task RunAsync(string scene, CancellationToken token)
    {
        using var blender = new Process { StartInfo = new ProcessStartInfo("blender", $"-b {scene}") }; // expect-or: LG4010
        blender.Start(); // expect: LG4010
        await using var killing = token.Register(() => blender.Kill(entireProcessTree: true));
        await blender.WaitForExitAsync();
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
