// asks: Register and OnChange methods of this program that return nothing to keep
// modelled on: own: a name is not an API
using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

public sealed class Container
{
    private readonly Dictionary<Type, Func<object>> _factories = new();
    private readonly List<Action> _changes = new();

    public bool Register<T>(Func<T> factory) where T : class
    {
        _factories[typeof(T)] = factory;
        _changes.ForEach(c => c());
        return _factories.Count > 0;
    }

    public Container OnChange(Action change)
    {
        _changes.Add(change);
        return this;
    }
}

public static class Composition
{
    public static Container Build(TextWriter log)
    {
        var container = new Container();
        container.OnChange(() => log.WriteLine("changed"));
        container.Register(() => new StringBuilder());
        return container;
    }
}
