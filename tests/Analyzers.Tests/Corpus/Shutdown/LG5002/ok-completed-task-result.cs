// asks: Result is read in Dispose of a task that is always complete
// modelled on: own: no blocking
using System;
using System.IO;
using System.Threading.Tasks;

public sealed class OpenedFile : IDisposable
{
    private readonly Task<Stream> _opened;

    public OpenedFile(Func<Stream> open) => _opened = Task.FromResult(open());

    public async Task<long> LengthAsync() => (await _opened).Length;

    public void Dispose() => _opened.Result.Dispose();
}
