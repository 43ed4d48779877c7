// asks: the method that starts the child ends it; the field is there so that Cancel can reach it
// modelled on: own: a field that borrows
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

public sealed class Compiler
{
    private Process _running;

    public async Task<int> RunAsync(ProcessStartInfo start, CancellationToken token)
    {
        using var process = new Process { StartInfo = start };
        process.Start();
        Volatile.Write(ref _running, process);
        try
        {
            await process.WaitForExitAsync(token);
            return process.ExitCode;
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }
        finally
        {
            Volatile.Write(ref _running, null);
        }
    }

    public void Cancel() => Volatile.Read(ref _running)?.Kill(entireProcessTree: true);
}
