// asks: children started in a lambda of a query
// modelled on: own: the rule of the runtime's own registry
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using LifetimeGuard.Runtime.Processes;

public static class Farm
{
    public static void Run(IEnumerable<string> scripts)
    {
        var children = scripts.Select(script => Process.Start("python3", script)).ToList(); // expect: LG4010
        foreach (var child in children)
        {
            using (child)
                child.WaitForExit();
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
