// asks: a cache by Type: there are only so many types
// modelled on: salihcantekin/Space#24
using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Reflection;

public static class Accessors
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    public static PropertyInfo[] Of(Type type) =>
        Properties.GetOrAdd(type, static t => t.GetProperties().Where(property => property.CanRead).ToArray());
}
