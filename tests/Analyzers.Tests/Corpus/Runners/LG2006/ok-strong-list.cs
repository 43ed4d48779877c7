// asks: the same shape of source with a strong list
// modelled on: dotnet/roslyn#101
using System;
using System.Collections.Generic;

public sealed class Source<T>
{
    private readonly List<Action<T>> _handlers = new();

    public void Subscribe(Action<T> handler) => _handlers.Add(handler);

    public void Raise(T value) => _handlers.ForEach(h => h(value));
}

public static class Sums
{
    public static Func<int> Of(Source<int> source)
    {
        var sum = 0;
        source.Subscribe(n => sum += n);
        return () => sum;
    }
}
