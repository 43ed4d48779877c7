// asks: an asynchronous wait with a token, returned as a task
// modelled on: own: the repair of the twin
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

public sealed class SingleInstance
{
    private readonly Action<string> _opened;

    public SingleInstance(Action<string> opened) => _opened = opened;

    public async Task ListenAsync(string name, CancellationToken token)
    {
        await using var pipe = new System.IO.Pipes.NamedPipeServerStream(name);
        await pipe.WaitForConnectionAsync(token);
        using var reader = new StreamReader(pipe);
        _opened(await reader.ReadLineAsync(token));
    }
}
