// asks: keys are written, but each is a constant of the program
// modelled on: own: a finite set of names
using System.Collections.Concurrent;

public static class Counters
{
    private static readonly ConcurrentDictionary<string, long> Values = new();

    public static void Hit() => Values.AddOrUpdate("hits", 1, static (_, value) => value + 1);

    public static void Miss() => Values.AddOrUpdate("misses", 1, static (_, value) => value + 1);

    public static double Ratio() => Values.TryGetValue("hits", out var hits) && Values.TryGetValue("misses", out var misses)
        ? hits / (double)(hits + misses)
        : 0;
}
