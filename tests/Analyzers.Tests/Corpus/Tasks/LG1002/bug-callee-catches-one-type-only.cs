// asks: the callee handles IOException and nothing else
// modelled on: SignalR/SignalR#4239
using System;
using System.IO;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

public sealed class Spooler
{
    private readonly string _folder;
    private readonly ILogger _log;

    public Spooler(string folder, ILogger log) => (_folder, _log) = (folder, log);

    public void Spool(string name, Func<Stream, Task> write)
    {
        _ = WriteAsync(Path.Combine(_folder, name), write); // expect: LG1002
    }

    private async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        try
        {
            await using var stream = File.Create(path);
            await write(stream);
        }
        catch (IOException ex)
        {
            _log.LogError(ex, "spooling {Path} failed", path);
        }
    }
}
