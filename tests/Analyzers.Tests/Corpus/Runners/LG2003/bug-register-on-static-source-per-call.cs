// asks: the token comes from a static source, so every call adds a callback that stays for the life of the process
// modelled on: dotnet/roslyn-analyzers#4883
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;

public static class Shutdown
{
    private static readonly CancellationTokenSource Source = new();

    public static CancellationToken Token => Source.Token;

    public static void Request() => Source.Cancel();
}

public sealed class Spool
{
    private readonly Queue<string> _lines = new();

    public int Append(string line, TextWriter fallback)
    {
        lock (_lines)
            _lines.Enqueue(line);

        Shutdown.Token.Register(() => fallback.WriteLine(line)); // expect: LG2003
        return _lines.Count;
    }
}
