// asks: an extension of this program starts through the registry
// modelled on: own: one place that starts children
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using LifetimeGuard.Runtime.Processes;

public static class ProcessRegistryExtensions
{
    public static async Task<int> RunAsync(this ProcessRegistry processes, string program, params string[] arguments)
    {
        await using var child = processes.Start(new ProcessStartInfo(program, arguments));
        return await child.WaitForExitAsync();
    }
}

public static class Tools
{
    public static Task<int> FormatAsync(ProcessRegistry processes) => processes.RunAsync("dotnet", "format");
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
