// asks: a child that is waited for and disposed, but unknown to the registry
// modelled on: own: the rule of the runtime's own registry
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using LifetimeGuard.Runtime.Processes;

public static class Git
{
    public static int Fetch(string remote)
    {
        using var git = Process.Start("git", new[] { "fetch", remote }); // expect: LG4010
        git.WaitForExit();
        return git.ExitCode;
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
