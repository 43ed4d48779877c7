// asks: a thread field whose work comes to its end by itself and is joined by the reader of the result
// modelled on: own: a computation, not a service
using System;
using System.Threading;

public sealed class LargeStackParse
{
    private readonly Thread _thread;
    private object _tree;

    public LargeStackParse(string text, Func<string, object> parse)
    {
        _thread = new Thread(() => _tree = parse(text), maxStackSize: 64 * 1024 * 1024);
        _thread.Start();
    }

    public object Result()
    {
        _thread.Join();
        return _tree;
    }
}
