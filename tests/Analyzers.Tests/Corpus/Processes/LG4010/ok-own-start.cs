// asks: Start of a type of this program
// modelled on: own: a name is not an API
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using LifetimeGuard.Runtime.Processes;

public sealed class Workflow
{
    public string State { get; private set; } = "new";

    public static Workflow Start(string name)
    {
        var workflow = new Workflow();
        workflow.State = $"{name} is running";
        return workflow;
    }
}

public static class Approvals
{
    public static Workflow Begin() => Workflow.Start("approval");
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
