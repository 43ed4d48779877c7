// asks: a guard declared with using kills the child in its Dispose
// modelled on: dotnet/BenchmarkDotNet@5995bf68f
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

public sealed class Child : IDisposable
{
    private readonly Process _process;

    public Child(ProcessStartInfo info) => _process = Process.Start(info);

    public async Task<int> ExitAsync(CancellationToken token)
    {
        await _process.WaitForExitAsync(token);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}

public static class Bench
{
    public static async Task<int> RunAsync(string path, CancellationToken token)
    {
        using var child = new Child(new ProcessStartInfo(path));
        return await child.ExitAsync(token);
    }
}
