// compiles: no
// asks: the argument list of the factory is still being typed
// modelled on: own: code being typed
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

public sealed class Feed
{
    public async Task ReadAsync(TextReader reader, CancellationToken token)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(token, 
        while (await reader.ReadLineAsync(linked.Token) is { } line)
            Console.WriteLine(line);
    }
}
