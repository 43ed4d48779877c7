// asks: an infinite delay with the caller's token stands for cancellation; it stays registered at the token and the work goes on
// modelled on: dotnet/corefx#31056
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Importer
{
    private readonly Func<string, Task<int>> _import;

    public Importer(Func<string, Task<int>> import) => _import = import;

    public async Task<int> ImportAsync(string file, CancellationToken token)
    {
        var importing = _import(file); // expect-or: LG3002
        var cancelled = Task.Delay(Timeout.Infinite, token); // expect-or: LG3002
        await Task.WhenAny(cancelled, importing); // expect: LG3002
        token.ThrowIfCancellationRequested();
        return await importing;
    }
}
