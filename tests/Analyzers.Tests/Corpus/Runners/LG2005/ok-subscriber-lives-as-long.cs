// asks: the subscriber is itself the one static instance of its type, with a private constructor
// modelled on: CslaGenFork/CslaGenFork#50
using System;
using System.Collections.Generic;
using System.Linq;

public static class Catalog
{
    public static event Action<string> Loaded;
    public static void Load(string name) => Loaded?.Invoke(name);
}

public sealed class CatalogIndex
{
    private readonly HashSet<string> _names = new();

    private CatalogIndex() => Catalog.Loaded += OnLoaded;

    public static CatalogIndex Instance { get; } = new();

    public bool Has(string name)
    {
        lock (_names)
            return _names.Contains(name);
    }

    private void OnLoaded(string name)
    {
        lock (_names)
        {
            if (_names.Count < 1000)
                _names.Add(name);
        }
    }
}
