// asks: a cancelled wait hands the child to a supervisor that ends it
// modelled on: own: late children with an owner
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

public interface ISupervisor { void TakeOver(Process process); }

public sealed class Jobs
{
    private readonly ISupervisor _supervisor;

    public Jobs(ISupervisor supervisor) => _supervisor = supervisor;

    public async Task<int?> RunAsync(string program, CancellationToken token)
    {
        var child = Process.Start(program);
        try
        {
            await child.WaitForExitAsync(token);
        }
        catch (OperationCanceledException)
        {
            _supervisor.TakeOver(child);
            return null;
        }

        using (child)
            return child.ExitCode;
    }
}
