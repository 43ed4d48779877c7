// asks: a library that starts the process itself
// modelled on: own: children of a library
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using LifetimeGuard.Runtime.Processes;

namespace SimpleExec
{
    public static class Command
    {
        public static Task RunAsync(string name, string args = "", CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}

public static class Targets
{
    public static Task TestAsync(CancellationToken token) => SimpleExec.Command.RunAsync("dotnet", "test", token);
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
