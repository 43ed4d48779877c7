// asks: the registry starts the child
// modelled on: own: the way the rule asks for
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using LifetimeGuard.Runtime.Processes;

public sealed class Encoder
{
    private readonly ProcessRegistry _processes;

    public Encoder(ProcessRegistry processes) => _processes = processes;

    public async Task<int> EncodeAsync(string source, string target)
    {
        await using var child = _processes.Start(new ProcessStartInfo("ffmpeg", new[] { "-i", source, target }));
        return await child.WaitForExitAsync();
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
