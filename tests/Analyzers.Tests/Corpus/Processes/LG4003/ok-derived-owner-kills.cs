// asks: the wait is in a derived class, its base class kills in DisposeAsync
// modelled on: own: ownership in an inheritance chain
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

public abstract class ChildOwner : IAsyncDisposable
{
    protected ChildOwner(ProcessStartInfo info) => Child = Process.Start(info);

    protected Process Child { get; }

    public async ValueTask DisposeAsync()
    {
        if (!Child.HasExited)
        {
            Child.Kill(entireProcessTree: true);
            await Child.WaitForExitAsync();
        }

        Child.Dispose();
    }
}

public sealed class Benchmark : ChildOwner
{
    public Benchmark(string path) : base(new ProcessStartInfo(path)) { }

    public async Task<int> RunAsync(CancellationToken token)
    {
        await Child.WaitForExitAsync(token);
        return Child.ExitCode;
    }
}
