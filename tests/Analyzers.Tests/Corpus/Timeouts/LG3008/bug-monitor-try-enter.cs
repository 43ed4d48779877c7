// asks: Monitor.TryEnter with a limit as a statement, Exit in the finally clause
// modelled on: documentation of .NET, page "Monitor.TryEnter Method"
using System;
using System.Threading;

public sealed class Counter
{
    private readonly object _lock = new();
    private int _value;

    public int Next()
    {
        Monitor.TryEnter(_lock, TimeSpan.FromMilliseconds(100)); // expect: LG3008
        try
        {
            return ++_value;
        }
        finally
        {
            Monitor.Exit(_lock);
        }
    }
}
